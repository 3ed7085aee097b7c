namespace Federation.Vehicles.Domain.Rules.Sat;

/// <summary>A variable or its negation as one number, so that arrays can be indexed by it: <c>2·v</c> says that v holds, <c>2·v + 1</c> that it does not.</summary>
internal static class Literal
{
    public static int Of(int variable, bool holds) => (variable << 1) | (holds ? 0 : 1);

    public static int Not(int literal) => literal ^ 1;

    public static int Variable(int literal) => literal >> 1;

    public static bool IsPositive(int literal) => (literal & 1) == 0;
}

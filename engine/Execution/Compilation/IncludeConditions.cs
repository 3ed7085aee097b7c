using Federation.Language;

namespace Federation.Execution;

/// <summary>
/// The values of the variables that @skip and @include of an operation use, as a bit mask
/// (https://spec.graphql.org/September2025/#sec--skip).
/// </summary>
internal sealed class IncludeConditions(IReadOnlyList<string> variables, UInt128 mask)
{
    /// <summary>With more variables than this an operation is compiled for each request anew.</summary>
    public const int MaxVariables = 128;

    private readonly HashSet<string>? _beyondMask;

    public IncludeConditions(IReadOnlyList<string> variables, UInt128 mask, HashSet<string>? trueBeyondMask)
        : this(variables, mask)
    {
        _beyondMask = trueBeyondMask;
    }

    /// <summary>The bit at i is the value of the variable at i.</summary>
    public UInt128 Mask { get; } = mask;

    public bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            switch (directive.Name.Value)
            {
                case "skip" when Value(directive):
                case "include" when !Value(directive):
                    return false;
            }
        }

        return true;
    }

    private bool Value(DirectiveNode directive) => directive.Arguments.FirstOrDefault(a => a.Name.Value == "if")?.Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => Value(variable.Name.Value),
        _ => false,
    };

    private bool Value(string variable)
    {
        for (var i = 0; i < variables.Count && i < MaxVariables; i++)
        {
            if (variables[i] == variable)
            {
                return ((Mask >> i) & UInt128.One) != UInt128.Zero;
            }
        }

        return _beyondMask?.Contains(variable) == true;
    }
}

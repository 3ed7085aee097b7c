using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// The values of the variables that decide on the directives of an operation, as a bit mask: @skip and @include
/// (https://spec.graphql.org/September2025/#sec--skip), @defer and @stream.
/// </summary>
/// <param name="variables">The variables.</param>
/// <param name="mask">The bit at i is the value of the variable at i.</param>
/// <param name="trueBeyondMask">The variables that are true and have no bit.</param>
/// <param name="isIncremental">False when @defer and @stream have no effect.</param>
internal sealed class DirectiveConditions(IReadOnlyList<string> variables, UInt128 mask, HashSet<string>? trueBeyondMask, bool isIncremental)
{
    /// <summary>With more variables than this an operation is compiled for each request anew.</summary>
    public const int MaxVariables = 128;

    /// <summary>False when @defer and @stream have no effect.</summary>
    public bool IsIncremental { get; } = isIncremental;

    public bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            switch (directive.Name.Value)
            {
                case BuiltInDirectives.Skip when Value(directive, absent: false):
                case BuiltInDirectives.Include when !Value(directive, absent: false):
                    return false;
            }
        }

        return true;
    }

    /// <summary>The @defer of a fragment, or the @stream of a field, that has an effect; null when there is none.</summary>
    public DirectiveNode? FindIncremental(SelectionNode selection, string name)
    {
        if (IsIncremental)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value == name)
                {
                    return Value(directive, absent: true) ? directive : null;
                }
            }
        }

        return null;
    }

    private bool Value(DirectiveNode directive, bool absent) => directive.Arguments.FirstOrDefault(a => a.Name.Value == "if")?.Value switch
    {
        null => absent,
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
                return ((mask >> i) & UInt128.One) != UInt128.Zero;
            }
        }

        return trueBeyondMask?.Contains(variable) == true;
    }
}

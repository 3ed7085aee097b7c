using Federation.Language;
using Federation.Types;

namespace Federation.Planning.Shapes;

/// <summary>
/// The variables on which the form of an operation depends. A plan is made for one assignment of them, so that neither
/// planner nor executor meets a condition.
/// </summary>
public static class ConditionVariables
{
    /// <summary>The variables used in <c>@skip</c> and <c>@include</c> anywhere in a document, ordered by name.</summary>
    public static IReadOnlyList<string> Of(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<SyntaxNode>(document.Definitions);
        while (open.TryPop(out var node))
        {
            if (node is DirectiveNode { Name.Value: BuiltInDirectives.Skip or BuiltInDirectives.Include } directive)
            {
                foreach (var argument in directive.Arguments)
                {
                    if (argument.Value is VariableNode variable)
                    {
                        names.Add(variable.Name.Value);
                    }
                }
            }

            foreach (var child in node.GetChildren())
            {
                open.Push(child);
            }
        }

        return [.. names];
    }

    /// <summary>The assignment as text, one character for each variable: part of the key of a plan.</summary>
    public static string BitsOf(IReadOnlyList<string> names, IReadOnlyDictionary<string, object?> variables)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(variables);
        return string.Concat(names.Select(n => variables.TryGetValue(n, out var value) && value is true ? '1' : '0'));
    }
}

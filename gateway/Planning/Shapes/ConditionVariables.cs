using Federation.Language;
using Federation.Types;

namespace Federation.Planning.Shapes;

/// <summary>
/// The variables on which the form of an operation depends. A plan is made for one assignment of them, so that neither
/// planner nor executor meets a condition.
/// </summary>
public static class ConditionVariables
{
    /// <summary>A use of each variable in <c>@skip</c> and <c>@include</c> that an operation reaches, fragments included, ordered by name.</summary>
    public static IReadOnlyList<VariableNode> Of(DocumentNode document, OperationDefinitionNode operation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(operation);
        var variables = new SortedDictionary<string, VariableNode>(StringComparer.Ordinal);
        var fragments = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SyntaxNode>([operation.SelectionSet]);
        while (open.TryPop(out var node))
        {
            if (node is DirectiveNode { Name.Value: BuiltInDirectives.Skip or BuiltInDirectives.Include } directive)
            {
                foreach (var argument in directive.Arguments)
                {
                    if (argument.Value is VariableNode variable)
                    {
                        variables.TryAdd(variable.Name.Value, variable);
                    }
                }
            }
            else if (node is FragmentSpreadNode spread && fragments.Add(spread.Name.Value))
            {
                open.Push(document.Definitions.OfType<FragmentDefinitionNode>().First(f => f.Name.Value == spread.Name.Value));
            }

            foreach (var child in node.GetChildren())
            {
                open.Push(child);
            }
        }

        return [.. variables.Values];
    }

    /// <summary>The first variable that is no Boolean: explicitly null, which its type allows when it has a default.</summary>
    public static VariableNode? FindNull(IReadOnlyList<VariableNode> conditions, IReadOnlyDictionary<string, object?> variables)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(variables);
        foreach (var condition in conditions)
        {
            if (!variables.TryGetValue(condition.Name.Value, out var value) || value is not bool)
            {
                return condition;
            }
        }

        return null;
    }

    /// <summary>The assignment as text, one character for each variable: part of the key of a plan.</summary>
    public static string BitsOf(IReadOnlyList<VariableNode> conditions, IReadOnlyDictionary<string, object?> variables)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(variables);
        return string.Concat(conditions.Select(c => variables.TryGetValue(c.Name.Value, out var value) && value is true ? '1' : '0'));
    }
}

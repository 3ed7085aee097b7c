using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// Introspection does not follow lists of the schema into themselves three times, which would multiply the answer.
/// Not a rule of the specification; graphql-js has it among its own.
/// See <see href="https://spec.graphql.org/September2025/#sec-Introspection"/>.
/// </summary>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule(context, Kinds(SyntaxKind.Field))
{
    private const int MaxLists = 3;

    public override bool Enter(SyntaxNode node)
    {
        if (node is not FieldNode { Name.Value: "__schema" or "__type" } field)
        {
            return true;
        }

        var visited = new Dictionary<string, int>(StringComparer.Ordinal);
        if (field.SelectionSet is null || !IsTooDeep(field.SelectionSet, 0, visited))
        {
            return true;
        }

        Context.Report("Maximum introspection depth exceeded", field);
        return false;
    }

    /// <param name="selectionSet">Where to look.</param>
    /// <param name="lists">The lists above.</param>
    /// <param name="visited">Per fragment the most lists above a visit; with fewer there is nothing new to find.</param>
    private bool IsTooDeep(SelectionSetNode selectionSet, int lists, Dictionary<string, int> visited)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            var found = selection switch
            {
                FieldNode field => IsTooDeep(field, lists, visited),
                InlineFragmentNode fragment => IsTooDeep(fragment.SelectionSet, lists, visited),
                FragmentSpreadNode spread => IsTooDeep(spread, lists, visited),
                _ => false,
            };
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTooDeep(FieldNode field, int lists, Dictionary<string, int> visited)
    {
        if (field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields")
        {
            lists++;
        }

        return lists >= MaxLists || (field.SelectionSet is not null && IsTooDeep(field.SelectionSet, lists, visited));
    }

    private bool IsTooDeep(FragmentSpreadNode spread, int lists, Dictionary<string, int> visited)
    {
        var name = spread.Name.Value;
        if (visited.TryGetValue(name, out var most) && most >= lists)
        {
            return false;
        }

        visited[name] = lists;
        return Context.GetFragment(name) is { } fragment && IsTooDeep(fragment.SelectionSet, lists, visited);
    }
}

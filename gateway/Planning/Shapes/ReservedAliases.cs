using Federation.Language;

namespace Federation.Planning.Shapes;

/// <summary>
/// Names that begin with two underscores are the gateway's own, as they are GraphQL's: under them it asks for keys, so a
/// client must not be able to put something else there.
/// </summary>
public static class ReservedAliases
{
    /// <summary>One error for each such alias of a document.</summary>
    public static IReadOnlyList<GraphQLError> Find(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var errors = new List<GraphQLError>();
        var open = new Stack<SyntaxNode>(document.Definitions);
        while (open.TryPop(out var node))
        {
            if (node is FieldNode { Alias: { } alias } && alias.Value.StartsWith("__", StringComparison.Ordinal))
            {
                errors.Add(new GraphQLError(
                    $"The alias \"{alias.Value}\" is reserved: names that begin with \"__\" belong to the gateway. Choose another alias.",
                    PlanningErrorCodes.ReservedAlias,
                    document.Source is { } source && alias.Start >= 0 ? [source.GetPosition(alias.Start)] : null));
            }

            foreach (var child in node.GetChildren())
            {
                open.Push(child);
            }
        }

        errors.Sort((a, b) => Position(a).CompareTo(Position(b)));
        return errors;
    }

    private static (int Line, int Column) Position(GraphQLError error) =>
        error.Locations is [var first, ..] ? (first.Line, first.Column) : default;
}

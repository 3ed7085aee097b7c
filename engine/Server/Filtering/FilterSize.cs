using Federation.Execution;
using Federation.Language;

namespace Federation.Server.Filtering;

/// <summary>
/// Bounds a filter before it becomes an expression: databases refuse large expressions late and with an error of their own, and deep ones
/// would be walked recursively.
/// </summary>
internal static class FilterSize
{
    /// <summary>Conditions and listed values of one filter.</summary>
    public const int MostNodes = 500;

    /// <summary>Nested <c>and</c> and <c>or</c>.</summary>
    public const int MostLevels = 10;

    /// <exception cref="GraphQLException"><c>FILTER_TOO_LARGE</c>.</exception>
    public static void Check(IReadOnlyDictionary<string, object?> filter)
    {
        var nodes = 0;
        var open = new Stack<(object? Value, int Level)>([(filter, 1)]);
        while (open.TryPop(out var entry))
        {
            // An object with its operators takes two levels, a list one more.
            if (++nodes > MostNodes || entry.Level > 3 * MostLevels)
            {
                throw new GraphQLException(new GraphQLError(
                    $"The filter is too large: use at most {MostNodes} conditions and values, and at most {MostLevels} levels of 'and' and 'or'.",
                    FilterErrorCodes.FilterTooLarge));
            }

            var children = entry.Value switch
            {
                IReadOnlyDictionary<string, object?> fields => fields.Values,
                IReadOnlyList<object?> items => items,
                _ => [],
            };
            foreach (var child in children)
            {
                open.Push((child, entry.Level + 1));
            }
        }
    }
}

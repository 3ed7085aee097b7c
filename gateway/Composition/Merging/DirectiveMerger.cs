using Federation.Composition.Normalisation;
using Federation.Language;

namespace Federation.Composition.Merging;

/// <summary>
/// Merges the directives that sources apply to the same element, each directive by its own rule: the first
/// <c>@deprecated</c>, all tags, the highest cost, and of required scopes those that satisfy every source.
/// </summary>
internal static class DirectiveMerger
{
    private static readonly string[] s_order =
        ["deprecated", "specifiedBy", "oneOf", "tag", "cost", "listSize", "authenticated", "requiresScopes", "policy"];

    public static IReadOnlyList<DirectiveNode> Merge(IEnumerable<IReadOnlyList<DirectiveNode>> sources)
    {
        var byName = sources.SelectMany(s => s).GroupBy(d => d.Name.Value).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var merged = new List<DirectiveNode>();
        foreach (var name in s_order)
        {
            if (byName.TryGetValue(name, out var applications))
            {
                merged.AddRange(Merge(name, applications));
            }
        }

        return merged;
    }

    private static IEnumerable<DirectiveNode> Merge(string name, List<DirectiveNode> applications) => name switch
    {
        "tag" => applications.DistinctBy(SyntaxPrinterText),
        "cost" => [applications.MaxBy(d => DirectiveArguments.Integer(d, "weight") ?? 0)!],
        "requiresScopes" => [Conjunction(name, "scopes", applications)],
        "policy" => [Conjunction(name, "policies", applications)],
        _ => [applications[0]],
    };

    private static string SyntaxPrinterText(DirectiveNode directive) => SyntaxPrinter.Print(directive);

    /// <summary>
    /// A list of lists is an OR of ANDs. What satisfies two of them is every union of an item of the first and an item of the second.
    /// </summary>
    private static DirectiveNode Conjunction(string name, string argument, List<DirectiveNode> applications)
    {
        List<SortedSet<string>> merged = [new(StringComparer.Ordinal)];
        foreach (var alternatives in applications.Select(a => Alternatives(a, argument)))
        {
            merged = [.. merged.SelectMany(left => alternatives.Select(right => new SortedSet<string>(left.Concat(right), StringComparer.Ordinal)))];
        }

        var distinct = merged.DistinctBy(s => string.Join('\n', s)).ToList();
        var minimal = distinct.Where(s => !distinct.Exists(other => other.Count < s.Count && other.IsSubsetOf(s)));
        return new DirectiveNode
        {
            Name = new NameNode(name),
            Arguments =
            [
                new ArgumentNode
                {
                    Name = new NameNode(argument),
                    Value = new ListValueNode
                    {
                        Items = [.. minimal.Select(s => new ListValueNode
                        {
                            Items = [.. s.Select(v => new StringValueNode { Value = v })],
                        })],
                    },
                },
            ],
        };
    }

    private static IEnumerable<IEnumerable<string>> Alternatives(DirectiveNode directive, string argument) =>
        DirectiveArguments.Value(directive, argument) is ListValueNode list
            ? list.Items.Select(item => item switch
            {
                ListValueNode all => all.Items.OfType<StringValueNode>().Select(s => s.Value),
                StringValueNode one => [one.Value],
                _ => [],
            })
            : [];
}

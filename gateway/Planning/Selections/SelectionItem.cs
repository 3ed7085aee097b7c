using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Planning.Selections;

/// <summary>One field of an <see cref="ObjectSelection"/>.</summary>
/// <param name="Key">The key in the merged answer.</param>
/// <param name="Field">The field.</param>
/// <param name="Arguments">The arguments as written.</param>
/// <param name="Child">What is selected below; null for a leaf.</param>
internal sealed record SelectionItem(string Key, GraphField Field, IReadOnlyList<ArgumentNode> Arguments, Position? Child)
{
    /// <summary>Field and arguments as text: two items with the same text ask for the same.</summary>
    public string Request { get; } = RequestOf(Field.Name, Arguments);

    /// <summary>Field and arguments as text.</summary>
    public static string RequestOf(string field, IReadOnlyList<ArgumentNode> arguments) => arguments.Count == 0
        ? field
        : $"{field}({string.Join(',', arguments.Select(a => SyntaxPrinter.Print(a, compact: true)).Order(StringComparer.Ordinal))})";
}

namespace Federation.Language;

/// <summary>Takes a document with several operations apart, as clients and registries keep them.</summary>
public static class OperationDocuments
{
    /// <summary>
    /// A document for each operation, with just the fragments that it uses. Operations and definitions keep their order, nodes
    /// their positions in the source.
    /// </summary>
    public static IReadOnlyList<DocumentNode> Separate(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments.TryAdd(fragment.Name.Value, fragment);
        }

        return [.. document.Definitions.OfType<OperationDefinitionNode>().Select(operation => Separate(document, operation, fragments))];
    }

    private static DocumentNode Separate(
        DocumentNode document,
        OperationDefinitionNode operation,
        Dictionary<string, FragmentDefinitionNode> fragments)
    {
        // A stack of our own: how deep selections nest is the document's choice.
        var used = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance) { operation };
        var open = new Stack<SyntaxNode>([operation]);
        while (open.TryPop(out var node))
        {
            if (node is FragmentSpreadNode spread && fragments.TryGetValue(spread.Name.Value, out var fragment) && used.Add(fragment))
            {
                open.Push(fragment);
            }

            foreach (var child in node.GetChildren())
            {
                open.Push(child);
            }
        }

        return new DocumentNode { Definitions = [.. document.Definitions.Where(used.Contains)], Source = document.Source };
    }
}

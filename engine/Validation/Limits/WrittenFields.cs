using Federation.Language;

namespace Federation.Validation.Limits;

/// <summary>The fields of a document in the order they are written, fragments where they are defined.</summary>
internal static class WrittenFields
{
    public static IEnumerable<FieldNode> Of(DocumentNode document)
    {
        var open = new Stack<SelectionNode>();
        foreach (var definition in document.Definitions)
        {
            Push(open, SelectionsOf(definition));
            while (open.TryPop(out var selection))
            {
                switch (selection)
                {
                    case FieldNode field:
                        yield return field;
                        Push(open, field.SelectionSet);
                        break;
                    case InlineFragmentNode fragment: Push(open, fragment.SelectionSet); break;
                }
            }
        }
    }

    private static SelectionSetNode? SelectionsOf(DefinitionNode definition) => definition switch
    {
        OperationDefinitionNode operation => operation.SelectionSet,
        FragmentDefinitionNode fragment => fragment.SelectionSet,
        _ => null,
    };

    private static void Push(Stack<SelectionNode> open, SelectionSetNode? set)
    {
        for (var i = (set?.Selections.Count ?? 0) - 1; i >= 0; i--)
        {
            open.Push(set!.Selections[i]);
        }
    }
}

using System.Runtime.CompilerServices;
using System.Text;
using Federation.Language;

namespace Federation.Composition.Graph;

/// <summary>
/// A selection that the schema itself makes: the fields of a key or of a requirement
/// (https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#key).
/// </summary>
public sealed class FieldSet
{
    /// <summary>Makes a selection of the given items.</summary>
    public FieldSet(IReadOnlyList<FieldSetItem> items) => Items = items;

    /// <summary>What is selected, in the order it is written.</summary>
    public IReadOnlyList<FieldSetItem> Items { get; }

    /// <summary>The canonical text: single spaces, no outer braces.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var i = 0; i < Items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(' ');
            }

            Items[i].AppendHead(text);
            if (Items[i].Selection is { } selection)
            {
                text.Append(" { ");
                selection.Append(text);
                text.Append(" }");
            }
        }
    }

    /// <summary>Reads a selection from syntax; aliases and directives do not survive, rules report them.</summary>
    internal static FieldSet From(SelectionSetNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var items = new List<FieldSetItem>(node.Selections.Count);
        foreach (var selection in node.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    items.Add(new FieldSetField(
                        field.Name.Value, field.Arguments, field.SelectionSet is null ? null : From(field.SelectionSet)));
                    break;
                case InlineFragmentNode { TypeCondition: { } condition } fragment:
                    items.Add(new FieldSetFragment(condition.Name.Value, From(fragment.SelectionSet)));
                    break;
                case InlineFragmentNode plain:
                    items.AddRange(From(plain.SelectionSet).Items);
                    break;
            }
        }

        return new FieldSet(items);
    }
}

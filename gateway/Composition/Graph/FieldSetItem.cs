using System.Text;

namespace Federation.Composition.Graph;

/// <summary>One item of a <see cref="FieldSet"/>.</summary>
public abstract class FieldSetItem
{
    private protected FieldSetItem(FieldSet? selection) => Selection = selection;

    /// <summary>What is selected below; null for a leaf.</summary>
    public FieldSet? Selection { get; }

    internal abstract void AppendHead(StringBuilder text);
}

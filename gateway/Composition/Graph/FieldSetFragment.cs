using System.Text;

namespace Federation.Composition.Graph;

/// <summary>The part of a <see cref="FieldSet"/> that holds for one type only.</summary>
public sealed class FieldSetFragment : FieldSetItem
{
    internal FieldSetFragment(string typeName, FieldSet selection)
        : base(selection) =>
        TypeName = typeName;

    /// <summary>The type after <c>on</c>.</summary>
    public string TypeName { get; }

    internal override void AppendHead(StringBuilder text) => text.Append("... on ").Append(TypeName);
}

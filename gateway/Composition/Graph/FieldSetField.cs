using System.Text;
using Federation.Language;

namespace Federation.Composition.Graph;

/// <summary>A field of a <see cref="FieldSet"/>.</summary>
public sealed class FieldSetField : FieldSetItem
{
    internal FieldSetField(string name, IReadOnlyList<ArgumentNode> arguments, FieldSet? selection)
        : base(selection)
    {
        Name = name;
        Arguments = arguments;
    }

    /// <summary>The name of the field.</summary>
    public string Name { get; }

    /// <summary>The arguments, literals only.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; }

    internal override void AppendHead(StringBuilder text)
    {
        text.Append(Name);
        if (Arguments.Count > 0)
        {
            text.Append('(').AppendJoin(", ", Arguments.Select(a => SyntaxPrinter.Print(a))).Append(')');
        }
    }
}

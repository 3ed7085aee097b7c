using System.Text;
using Federation.Types;

namespace Federation.Gateway.Tests.Properties;

/// <summary>Random operations over a schema; not all are valid, because aliases are drawn from few names on purpose.</summary>
internal sealed class GeneratedOperation(Schema schema, Random random)
{
    private static readonly string[] s_aliases = ["id", "f0", "f1", "n", "x", "l0"];

    private readonly StringBuilder _text = new();

    public string Next()
    {
        _text.Clear();
        Selection(schema.QueryType!, depth: 5);
        return _text.ToString();
    }

    private void Selection(TypeDefinition type, int depth)
    {
        _text.Append("{ ");
        switch (type)
        {
            case UnionType:
                _text.Append("__typename ");
                Fragments(type, depth);
                break;
            case ComplexType complex:
                if (type is InterfaceType && random.Next(2) == 0)
                {
                    Fragments(type, depth);
                }

                for (var i = 1 + random.Next(4); i > 0; i--)
                {
                    Field(complex, depth);
                }

                break;
        }

        _text.Append("} ");
    }

    private void Fragments(TypeDefinition type, int depth)
    {
        foreach (var possible in schema.GetPossibleTypes(type).Where(_ => random.Next(2) == 0))
        {
            _text.Append("... on ").Append(possible.Name).Append(' ');
            Selection(possible, depth - 1);
        }
    }

    private void Field(ComplexType type, int depth)
    {
        var fields = type.Fields.Where(f => !f.Name.StartsWith('_') && (depth > 0 || !f.Type.NamedType.IsComposite)).ToList();
        if (fields.Count == 0)
        {
            _text.Append("__typename ");
            return;
        }

        var field = fields[random.Next(fields.Count)];
        if (random.Next(4) == 0)
        {
            _text.Append(s_aliases[random.Next(s_aliases.Length)]).Append(": ");
        }

        _text.Append(field.Name);
        if (field.Arguments.Count > 0 && random.Next(2) == 0)
        {
            _text.Append('(').Append(field.Arguments[0].Name).Append(": ").Append(random.Next(2) == 0 ? 7 : 3).Append(')');
        }

        _text.Append(' ');
        if (field.Type.NamedType.IsComposite)
        {
            Selection(field.Type.NamedType, depth - 1);
        }
    }
}

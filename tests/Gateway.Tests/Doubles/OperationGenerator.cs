using System.Globalization;
using System.Text;
using Federation.Types;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>Writes operations over a schema, the same for the same seed. Most are valid; fragments may clash.</summary>
internal sealed class OperationGenerator(Schema schema, int seed)
{
#pragma warning disable CA5394 // operations are to be found again, not to be secret
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _aliases;
    private int _budget;

    public string Query()
    {
        _text.Clear();
        _aliases = 0;
        _budget = 40;
        Selection(schema.QueryType!, depth: 0);
        return _text.ToString();
    }

    private void Selection(TypeDefinition type, int depth)
    {
        _text.Append("{ ");
        var start = _text.Length;
        if (type is ComplexType complex)
        {
            Fields(complex, depth);
        }

        if (type.IsAbstract || _random.Next(12) == 0)
        {
            Fragments(type, depth);
        }

        if (_text.Length == start || _random.Next(6) == 0)
        {
            _text.Append(_random.Next(2) == 0 ? "__typename " : $"t{_aliases++}: __typename ");
        }

        _text.Append("} ");
    }

    private void Fragments(TypeDefinition type, int depth)
    {
        foreach (var possible in schema.GetPossibleTypes(type))
        {
            if (_random.Next(3) > 0)
            {
                _text.Append("... on ").Append(possible.Name).Append(' ');
                Selection(possible, depth + 1);
            }
        }
    }

    private void Fields(ComplexType type, int depth)
    {
        foreach (var field in type.Fields)
        {
            var named = (TypeDefinition)field.Type.NamedType;
            if (field.Name.StartsWith('_') || _budget <= 0 || _random.Next(type.Fields.Count + 2) > 3 || (named.IsComposite && depth > 5))
            {
                continue;
            }

            _budget--;

            if (_random.Next(4) == 0 || field.Arguments.Count > 0)
            {
                _text.Append('a').Append(_aliases++).Append(": ");
            }

            _text.Append(field.Name);
            Arguments(field);
            _text.Append(' ');
            if (named.IsComposite)
            {
                Selection(named, depth + 1);
            }
        }
    }

    private void Arguments(OutputField field)
    {
        var given = field.Arguments.Where(a => a.Type.IsNonNull || _random.Next(2) == 0).ToList();
        if (given.Count > 0)
        {
            _text.Append('(').AppendJoin(", ", given.Select(a => $"{a.Name}: {Literal(a.Type)}")).Append(')');
        }
    }

    private string Literal(GraphQLType type) => type.NullableType switch
    {
        _ when !type.IsNonNull && _random.Next(8) == 0 => "null",
        ListType list => $"[{Literal(list.ElementType)}]",
        EnumType enumType => enumType.Values[_random.Next(enumType.Values.Count)].Name,
        InputObjectType input => Object(input),
        _ => type.NamedType.Name switch
        {
            "Int" => _random.Next(20).ToString(CultureInfo.InvariantCulture),
            "Float" => "1.5",
            "Boolean" => _random.Next(2) == 0 ? "true" : "false",
            _ => $"\"{_random.Next(5)}\"",
        },
    };

    private string Object(InputObjectType input)
    {
        var fields = input.IsOneOf ? input.Fields.Take(1) : input.Fields.Where(f => f.Type.IsNonNull);
        return $"{{{string.Join(", ", fields.Select(f => $"{f.Name}: {Literal(f.Type)}"))}}}";
    }

}

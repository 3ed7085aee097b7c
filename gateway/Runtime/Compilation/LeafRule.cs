using System.Buffers.Text;
using System.Text;
using Federation.Runtime.Reading;
using Federation.Types;

namespace Federation.Runtime.Compilation;

/// <summary>What the bytes of a leaf must look like to be a value of its type; decided once for a plan.</summary>
internal sealed class LeafRule
{
    private readonly LeafForm _form;
    private readonly HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> _names;
    private readonly uint _nonNull;
    private readonly int _lists;

    private LeafRule(GraphQLType type)
    {
        var at = type;
        for (; at.NullableType is ListType list; at = list.ElementType)
        {
            _lists++;
        }

        _nonNull = ShapeCompiler.NonNullOf(type);
        var names = new HashSet<byte[]>(Utf8Comparer.Instance);
        if (at.NullableType is EnumType enumType)
        {
            names.UnionWith(enumType.Values.Select(v => Encoding.UTF8.GetBytes(v.Name)));
        }

        _names = names.GetAlternateLookup<ReadOnlySpan<byte>>();
        _form = FormOf(at.NullableType);
    }

    /// <summary>The rule for a leaf type, lists around it included.</summary>
    public static LeafRule Of(GraphQLType type) => new(type);

    /// <summary>Whether a value that is not null fits as it is. False asks for completion, which looks closer.</summary>
    /// <param name="json">One JSON value.</param>
    /// <param name="isQuoted">True when it fits once it is written between quotes.</param>
    public bool Fits(ReadOnlySpan<byte> json, out bool isQuoted)
    {
        isQuoted = false;
        return _lists == 0 ? FitsForm(json, out isQuoted) : json[0] == '[' && FitsList(json);
    }

    private static LeafForm FormOf(GraphQLType type) => type switch
    {
        EnumType => LeafForm.Name,
        ScalarType { IsBuiltIn: true } scalar => scalar.Name switch
        {
            "Int" => LeafForm.Integer,
            "Float" => LeafForm.Number,
            "Boolean" => LeafForm.Boolean,
            "ID" => LeafForm.Id,
            _ => LeafForm.Text,
        },
        _ => LeafForm.Any,
    };

    private bool FitsForm(ReadOnlySpan<byte> json, out bool isQuoted)
    {
        isQuoted = false;
        var first = json[0];
        switch (_form)
        {
            case LeafForm.Any:
                return true;
            case LeafForm.Text:
                return first == '"';
            case LeafForm.Id:
                isQuoted = IsNumber(first);
                return isQuoted || first == '"';
            case LeafForm.Integer:
                return IsNumber(first) && Utf8Parser.TryParse(json, out int _, out var length) && length == json.Length;
            case LeafForm.Number:
                return IsNumber(first);
            case LeafForm.Boolean:
                return first is (byte)'t' or (byte)'f';
            default:
                return first == '"' && _names.Contains(json[1..^1]);
        }
    }

    /// <summary>The text is known to be a list: the walk over it meets no mistakes.</summary>
    private bool FitsList(ReadOnlySpan<byte> json)
    {
        var scanner = new JsonScanner(json, JsonScanner.MaxDepth);
        var level = 0;
        while (true)
        {
            switch (scanner.Peek())
            {
                case (byte)'[' when level < _lists:
                    scanner.Enter();
                    level++;
                    continue;
                case (byte)']':
                    scanner.Leave();
                    level--;
                    break;
                case (byte)'n' when (_nonNull & (1u << level)) != 0:
                    return false;
                case (byte)'n':
                    scanner.SkipScalar();
                    break;
                default:
                    var start = scanner.Position;
                    scanner.SkipValue();
                    if (level != _lists || !FitsForm(scanner.From(start), out var isQuoted) || isQuoted)
                    {
                        return false;
                    }

                    break;
            }

            if (level == 0)
            {
                return true;
            }

            scanner.TryTake((byte)',');
        }
    }

    private static bool IsNumber(byte first) => first == '-' || char.IsAsciiDigit((char)first);

    /// <summary>What the text of a value begins with, and what else is asked of it.</summary>
    private enum LeafForm
    {
        Any,
        Text,
        Integer,
        Number,
        Boolean,
        Id,
        Name,
    }
}

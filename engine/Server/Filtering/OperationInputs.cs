using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Filtering;

/// <summary>The operation inputs of filters: <c>StringOperationFilterInput</c>, <c>OrderStatusOperationFilterInput</c> and so on.</summary>
internal static class OperationInputs
{
    private static readonly string[] s_equality = ["eq", "neq"];
    private static readonly string[] s_membership = ["in", "nin"];
    private static readonly string[] s_comparison = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] s_text = ["contains", "ncontains"];
    private static readonly string[] s_affixes = ["startsWith", "nstartsWith", "endsWith", "nendsWith"];

    private static readonly HashSet<Type> s_comparable =
    [
        typeof(byte), typeof(short), typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal), typeof(Guid),
        typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
    ];

    /// <summary>Whether a member of this type can be filtered.</summary>
    public static bool CanFilter(Type type)
    {
        type = ClrTypes.WithoutNullable(type);
        return type.IsEnum || type == typeof(string) || type == typeof(bool) || type == typeof(Uri) || s_comparable.Contains(type);
    }

    /// <summary>Whether a member of this type can be sorted by.</summary>
    public static bool CanSort(Type type) => CanFilter(type) && type != typeof(Uri);

    /// <summary>The name of the operations of a member; they become part of the schema by this.</summary>
    public static string Name(FilterField field, ISchemaConfiguration schema)
    {
        var type = ClrTypes.WithoutNullable(field.Selector.ReturnType);
        var scalar = field.IsId ? "ID" : type.IsEnum ? schema.InputTypeName(type) : schema.OutputTypeName(type);
        var name = $"{Prefix(scalar)}OperationFilterInput";
        if (schema.InputRegistry().TryAdd(name, type))
        {
            schema.AddType(Define(name, scalar, type, field.IsId));
        }

        return name;
    }

    private static string Prefix(string scalar) => scalar switch
    {
        "ID" => "Id",
        "UUID" => "Uuid",
        "URL" => "Url",
        _ => scalar,
    };

    private static InputObjectTypeDefinitionNode Define(string name, string scalar, Type type, bool isId)
    {
        var fields = new List<InputValueDefinitionNode>();
        var isText = type == typeof(string) && !isId;
        if (isText)
        {
            var self = Sdl.List(Sdl.Named(name, nonNull: true), nonNull: false);
            fields.Add(InputFields.Create("and", self));
            fields.Add(InputFields.Create("or", self));
        }

        Add(s_equality, isList: false);
        if (isText)
        {
            Add(s_text, isList: false);
        }

        if (type != typeof(bool) && type != typeof(Uri))
        {
            Add(s_membership, isList: true);
        }

        if (isText)
        {
            Add(s_affixes, isList: false);
        }
        else if (!isId && s_comparable.Contains(type))
        {
            Add(s_comparison, isList: false);
        }

        return new InputObjectTypeDefinitionNode { Name = new NameNode(name), Fields = fields };

        void Add(string[] operations, bool isList)
        {
            // Null is a value to look for, except among those of an enum.
            var element = Sdl.Named(scalar, nonNull: isList && type.IsEnum);
            fields.AddRange(operations.Select(o => InputFields.Create(o, isList ? Sdl.List(element, nonNull: false) : element)));
        }
    }
}

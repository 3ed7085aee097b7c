using System.Reflection;
using Federation.Language;
using Federation.Types;

namespace Federation.Server.Discovery;

/// <summary>C# enums as enum types: values in UPPER_SNAKE, or as <c>[GraphQLName]</c> says.</summary>
internal sealed class EnumTypes(SchemaDiscovery discovery)
{
    private readonly Dictionary<Type, EnumTypeDefinitionNode> _types = [];

    public IEnumerable<TypeDefinitionNode> Definitions => _types.Values;

    /// <summary>The .NET values by enum name, for the schema.</summary>
    public IReadOnlyDictionary<string, EnumBinding> Bindings => _types.ToDictionary(
        t => t.Value.Name.Value,
        t => new EnumBinding(Members(t.Key).DistinctBy(ValueName).ToDictionary(ValueName, m => m.GetValue(null)!, StringComparer.Ordinal)),
        StringComparer.Ordinal);

    public string Name(Type type)
    {
        if (!_types.TryGetValue(type, out var definition))
        {
            definition = Create(type);
            _types.Add(type, definition);
            discovery.Mistakes.CheckName(definition.Name.Value, type, "type");
            Check(type);
            discovery.ClaimName(definition.Name.Value, ClrTypes.Display(type));
        }

        return definition.Name.Value;
    }

    /// <summary>The schema name of a value.</summary>
    public static string? ValueName(Type type, object value) =>
        Enum.GetName(type, value) is { } name ? ValueName(type.GetField(name)!) : null;

    /// <summary>The value of a schema name.</summary>
    public static object? Value(Type type, string name) =>
        Members(type).FirstOrDefault(m => string.Equals(ValueName(m), name, StringComparison.Ordinal))?.GetValue(null);

    private static IEnumerable<FieldInfo> Members(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(f => !f.IsDefined(typeof(GraphQLIgnoreAttribute)))
        .OrderBy(f => f.MetadataToken);

    private static string ValueName(FieldInfo field) =>
        field.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? SchemaNames.UpperSnake(field.Name);

    private void Check(Type type)
    {
        var values = new Dictionary<string, FieldInfo>(StringComparer.Ordinal);
        foreach (var member in Members(type))
        {
            var name = ValueName(member);
            discovery.Mistakes.CheckName(name, member, "enum value");
            if (!values.TryAdd(name, member))
            {
                discovery.Mistakes.Add(member, $"and {SchemaMistakes.Display(values[name])} both give the enum value '{name}': rename one, or hide it with [GraphQLIgnore].");
            }
        }

        if (values.Count == 0)
        {
            discovery.Mistakes.Add(type, "has no value that the schema shows, but an enum needs one: add one, or leave out the members of this type.");
        }
    }

    private EnumTypeDefinitionNode Create(Type type) => new()
    {
        Name = new NameNode(SchemaNames.Type(type, null, ClrTypes.Display)),
        Description = Sdl.Description(discovery.Documentation.Of(type)),
        Directives = discovery.Directives.Of(type),
        Values =
        [
            .. Members(type).Select(m => new EnumValueDefinitionNode
            {
                Name = new NameNode(ValueName(m)),
                Description = Sdl.Description(discovery.Documentation.Of(m)),
                Directives = discovery.Directives.Of(m),
            }),
        ],
    };
}

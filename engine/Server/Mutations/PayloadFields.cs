using System.Reflection;
using Federation.Language;
using Federation.Server.Discovery;
using Federation.Server.Invocation;

namespace Federation.Server.Mutations;

/// <summary>The result's fields in a payload.</summary>
internal static class PayloadFields
{
    public static List<(FieldDefinitionNode Definition, Func<FieldResult, object?> Read)> Of(TypeShape result, string? name, MemberInfo owner, SchemaDiscovery discovery)
    {
        if (result.Type.IsDefined(typeof(PayloadFieldsAttribute), inherit: false))
        {
            return [.. ObjectTypeFields.Properties(result.Type).Select(p => Spread(p, discovery))];
        }

        var type = discovery.Outputs.Reference(result, owner, MemberAttributes.Has<IDAttribute>(owner) ? "ID" : null);
        var definition = new FieldDefinitionNode
        {
            Name = new NameNode(name ?? SchemaNames.CamelCase(Sdl.NamedType(type))),
            Type = Sdl.WithNullability(type, nullable: true),
        };
        return [(definition, static r => r.Value)];
    }

    private static (FieldDefinitionNode, Func<FieldResult, object?>) Spread(PropertyInfo property, SchemaDiscovery discovery)
    {
        var getter = CompiledCall.Getter(property);
        var failed = ClrDefaults.Of(property.PropertyType);
        var type = discovery.Outputs.Of(property);
        var definition = new FieldDefinitionNode
        {
            Name = new NameNode(SchemaNames.Field(property)),
            Type = failed is null ? Sdl.WithNullability(type, nullable: true) : type,
            Description = Sdl.Description(discovery.Documentation.Of(property)),
            Directives = discovery.Directives.Of(property),
        };
        return (definition, r => r.Value is { } value ? getter(value) : failed);
    }
}

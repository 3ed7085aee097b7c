using Federation.Language;
using Federation.Server.Discovery;

namespace Federation.Server.Entities;

/// <summary>What a subgraph adds to its schema for the gateway (https://www.apollographql.com/docs/graphos/reference/federation/subgraph-spec).</summary>
internal static class FederationTypes
{
    public const string EntitiesField = "_entities";
    public const string ServiceField = "_service";
    public const string Any = "_Any";
    public const string Entity = "_Entity";
    public const string Service = "_Service";
    private const string Url = "https://specs.apollo.dev/federation/v2.9";

    /// <summary>The federation's directives; what is applied of them is imported.</summary>
    private static readonly string[] Directives =
    [
        "authenticated", "cost", "external", "inaccessible", "interfaceObject", "key", "listSize", "override", "policy", "provides", "requires", "requiresScopes", "shareable", "tag",
    ];

    /// <summary>The link that brings the federation's definitions, and imports just the directives in use.</summary>
    public static SchemaExtensionNode Link(IReadOnlyCollection<string> used)
    {
        var imports = Directives.Where(used.Contains).Select(d => Sdl.Text("@" + d));
        return new SchemaExtensionNode
        {
            Directives = [Sdl.Directive("link", ("url", Sdl.Text(Url)), ("import", new ListValueNode { Items = [.. imports] }))],
        };
    }

    public static IReadOnlyList<FieldDefinitionNode> Fields(bool hasEntities)
    {
        var service = new FieldDefinitionNode { Name = new NameNode(ServiceField), Type = Sdl.Named(Service, nonNull: true) };
        if (!hasEntities)
        {
            return [service];
        }

        var entities = new FieldDefinitionNode
        {
            Name = new NameNode(EntitiesField),
            Arguments = [new InputValueDefinitionNode { Name = new NameNode("representations"), Type = Sdl.List(Sdl.Named(Any, nonNull: true), nonNull: true) }],
            Type = Sdl.List(Sdl.Named(Entity, nonNull: false), nonNull: true),
        };
        return [service, entities];
    }

    public static IEnumerable<TypeDefinitionNode> Types(IEnumerable<string> entities)
    {
        yield return new ObjectTypeDefinitionNode
        {
            Name = new NameNode(Service),
            Fields = [new FieldDefinitionNode { Name = new NameNode("sdl"), Type = Sdl.Named("String", nonNull: true) }],
        };
        NamedTypeNode[] members = [.. entities.Order(StringComparer.Ordinal).Select(e => new NamedTypeNode(e))];
        if (members.Length > 0)
        {
            yield return new ScalarTypeDefinitionNode { Name = new NameNode(Any) };
            yield return new UnionTypeDefinitionNode { Name = new NameNode(Entity), Types = members };
        }
    }
}

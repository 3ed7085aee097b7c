using Federation.Execution;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Entities;

/// <summary>
/// <c>node(id:)</c> and <c>nodes(ids:)</c> (https://relay.dev/graphql/objectidentification.htm): the id names a type, the type's lookup or
/// <c>[NodeResolver]</c> gets the object. What does not exist, or names no type, is null.
/// </summary>
internal sealed class NodeFields
{
    private const string Node = "Node";
    private readonly Dictionary<string, EntityLookup> _lookups = new(StringComparer.Ordinal);
    private readonly GlobalObjectIdentificationOptions _options;

    private NodeFields(GlobalObjectIdentificationOptions options) => _options = options;

    /// <summary>Adds the fields when they are switched on; call when entities are complete.</summary>
    public static void AddTo(SchemaDiscovery discovery)
    {
        var options = discovery.Options<GlobalObjectIdentificationOptions>();
        if (!options.Enabled)
        {
            foreach (var type in discovery.Outputs.AllObjects.Where(t => IsNode(t, discovery)))
            {
                discovery.Mistakes.Add(type.RuntimeType, "is a [Node], but nothing identifies nodes: call AddGlobalObjectIdentification(), or remove the attribute.");
            }

            return;
        }

        var fields = new NodeFields(options);
        var declared = discovery.Outputs.Interfaces.Values.Any(i => i.Name == Node);
        if (!declared)
        {
            discovery.AddType(new InterfaceTypeDefinitionNode { Name = new NameNode(Node), Fields = [Field("id", "ID!")] });
        }

        foreach (var type in discovery.Outputs.AllObjects.Where(t => t.Interfaces.Contains(Node) || IsNode(t, discovery)))
        {
            if (!type.Interfaces.Contains(Node))
            {
                type.Interfaces.Add(Node);
            }

            fields.AddLookup(type, discovery);
        }

        discovery.Query.AddedFields.Add(Field("node", Node, ("id", "ID!")));
        discovery.Query.AddedFields.Add(Field("nodes", "[Node]!", ("ids", "[ID!]!")));
        discovery.AddResolver(discovery.Query.Name, "node", new AsyncFieldResolver(fields.NodeAsync));
        discovery.AddResolver(discovery.Query.Name, "nodes", new AsyncFieldResolver(fields.NodesAsync));
    }

    private static bool IsNode(TypeConfiguration type, SchemaDiscovery discovery) => discovery.Scan.AttributesOf<NodeAttribute>(type.RuntimeType).Any();

    private void AddLookup(TypeConfiguration type, SchemaDiscovery discovery)
    {
        if (discovery.Entities.LookupById(type) is { } lookup)
        {
            _lookups.Add(type.Name, lookup);
        }
        else if (IsNode(type, discovery))
        {
            discovery.Mistakes.Add(type.RuntimeType, "is a [Node] that nothing gets by its id: add a static method with [NodeResolver] and the parameter 'id' to its [ObjectType<T>] class.");
        }
    }

    private async ValueTask<object?> NodeAsync(IResolverContext context)
    {
        var found = await FindAsync(context, [context.ArgumentValue<string>("id")!]);
        return found[0];
    }

    private async ValueTask<object?> NodesAsync(IResolverContext context) =>
        await FindAsync(context, [.. ((IReadOnlyList<object?>)context.ArgumentValue("ids")!).Cast<string>()]);

    private async Task<object?[]> FindAsync(IResolverContext context, IReadOnlyList<string> ids)
    {
        var results = new object?[ids.Count];
        var known = ids
            .Select((id, index) => (Index: index, Lookup: _options.TypeNameOf(id) is { } name ? _lookups.GetValueOrDefault(name) : null, Id: id))
            .Select(i => (i.Index, i.Lookup, Key: i.Lookup?.Keys[0].FromId!(i.Id)))
            .Where(i => i.Key is not null)
            .GroupBy(i => i.Lookup!, i => (i.Index, i.Key));
        foreach (var group in known)
        {
            var items = group.ToArray();
            object?[][] keys = [.. items.Select(i => (object?[])[i.Key])];
            var found = group.Key.IsBatch
                ? await group.Key.FindAllAsync(context, keys)
                : await Task.WhenAll(keys.Select(k => group.Key.FindAsync(context, k).AsTask()));
            for (var i = 0; i < items.Length; i++)
            {
                results[items[i].Index] = found[i];
            }
        }

        return results;
    }

    private static FieldDefinitionNode Field(string name, string type, params (string Name, string Type)[] arguments) => new()
    {
        Name = new NameNode(name),
        Type = Utf8GraphQLParser.ParseType(type),
        Arguments = [.. arguments.Select(a => new InputValueDefinitionNode { Name = new NameNode(a.Name), Type = Utf8GraphQLParser.ParseType(a.Type) })],
    };
}

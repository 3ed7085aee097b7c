using Federation.Execution;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Entities;
using Federation.Server.Invocation;

namespace Federation.Server.Startup;

/// <summary>The resolvers of everything that was found.</summary>
internal static class SchemaResolvers
{
    public static ResolverMap Create(SchemaDiscovery discovery, SchemaDocument document, string sdl, bool requiresServiceCaller, UnexpectedErrors unexpected)
    {
        var map = new ResolverMap();
        if (discovery.IsComposite && requiresServiceCaller)
        {
            discovery.Composite.RequireServiceCaller();
        }

        AddFields(map, discovery, discovery.Query.Name, discovery.Query.Fields);
        AddFields(map, discovery, discovery.Mutation.Name, discovery.Mutation.Fields);
        AddFields(map, discovery, discovery.Subscription.Name, discovery.Subscription.Fields);
        foreach (var type in discovery.Outputs.AllObjects)
        {
            AddFields(map, discovery, type.Name, type.Fields);
        }

        foreach (var (type, field, resolver) in discovery.AddedResolvers)
        {
            map.Add(type, field, resolver);
        }

        AddTypeResolvers(map, discovery);
        if (discovery.IsComposite)
        {
            var entities = new EntityResolver(discovery, requiresServiceCaller, unexpected);
            foreach (var lookup in discovery.Composite.Lookups)
            {
                map.Add(discovery.Query.Name, lookup.Field, lookup.Resolver(entities));
            }
        }
        else if (document.IsFederated)
        {
            AddFederation(map, discovery, document, sdl, requiresServiceCaller, unexpected);
        }

        return map;
    }

    private static void AddFields(ResolverMap map, SchemaDiscovery discovery, string type, IEnumerable<FieldConfiguration> fields)
    {
        foreach (var field in fields)
        {
            map.Add(type, field.Name, ResolverPipeline.Create(field, discovery.Setup.FieldMiddleware));
            if (field.Source is { } source)
            {
                map.AddSubscribe(type, field.Name, source);
            }
        }
    }

    private static void AddTypeResolvers(ResolverMap map, SchemaDiscovery discovery)
    {
        var names = discovery.Outputs.Interfaces.Values.Select(i => i.Name)
            .Concat(discovery.Outputs.Unions.Select(u => u.Name))
            .Concat(discovery.Outputs.AddedUnions.Select(u => u.Name.Value))
            .Concat(discovery.AddedTypes.Where(t => t is InterfaceTypeDefinitionNode or UnionTypeDefinitionNode).Select(t => t.Name.Value))
            .Append(FederationTypes.Entity);
        foreach (var name in names)
        {
            map.AddTypeResolver(name, discovery.SchemaBindings.TypeName);
        }
    }

    private static void AddFederation(ResolverMap map, SchemaDiscovery discovery, SchemaDocument document, string sdl, bool requiresServiceCaller, UnexpectedErrors unexpected)
    {
        var service = new ServiceDescription(sdl);
        map.Add(discovery.Query.Name, FederationTypes.ServiceField, new AsyncFieldResolver(_ => new ValueTask<object?>(service)));
        map.Add(FederationTypes.Service, "sdl", new PureFieldResolver(static s => ((ServiceDescription)s).Sdl));
        if (document.HasEntities)
        {
            var entities = new EntityResolver(discovery, requiresServiceCaller, unexpected);
            map.Add(discovery.Query.Name, FederationTypes.EntitiesField, new AsyncFieldResolver(entities.ResolveAsync));
        }
    }

    private sealed record ServiceDescription(string Sdl);
}

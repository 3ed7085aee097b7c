using System.Reflection;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Entities;
using Federation.Server.Mutations;
using Federation.Server.Subscriptions;

namespace Federation.Server.Startup;

/// <summary>Runs the discovery from the roots to the last type.</summary>
internal static class SchemaDiscoverer
{
    public static void Run(SchemaDiscovery discovery)
    {
        discovery.ClaimName(discovery.Query.Name, "the query root");
        discovery.ClaimName(discovery.Mutation.Name, "the mutation root");
        AddRoot(discovery.Query, discovery.Scan.Queries.SelectMany(FieldFactory.ResolverMethods), discovery);
        AddRoot(discovery.Mutation, discovery.Scan.Mutations.SelectMany(FieldFactory.ResolverMethods), discovery);
        AddSubscriptions(discovery);
        var convention = new MutationConvention(discovery);
        foreach (var mutation in discovery.Mutation.Fields)
        {
            convention.Apply(mutation);
        }

        // An entity is reached by the gateway even when no field of this subgraph answers it.
        foreach (var type in discovery.Scan.Extensions.Keys.Where(t => discovery.Scan.AttributesOf<KeyAttribute>(t).Any()).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            discovery.Outputs.Name(type, type);
        }

        foreach (var type in discovery.Scan.Explicit)
        {
            discovery.Outputs.Name(type, type);
        }

        discovery.Outputs.Complete();
        ReportUnreached(discovery);
        discovery.Entities.Complete();
        if (discovery.IsComposite && discovery.Mistakes.IsEmpty)
        {
            discovery.Composite.Complete();
        }

        NodeFields.AddTo(discovery);
        CheckMutationResults(discovery);
        Bind(discovery);
        if (discovery.Query.IsEmpty && discovery.Entities.All.Count == 0 && !discovery.Server.EnableFederation)
        {
            discovery.Mistakes.Add("The schema has no query: add a class with [QueryType], and call AddTypes() in the assembly it is in.");
        }
    }

    private static void AddSubscriptions(SchemaDiscovery discovery)
    {
        // Without subscriptions the name is free: a domain may have a type of that name.
        if (discovery.Scan.Subscriptions.Count > 0)
        {
            discovery.ClaimName(discovery.Subscription.Name, "the subscription root");
        }

        var subscriptions = new SubscriptionFields(discovery);
        AddRoot(discovery.Subscription, discovery.Scan.Subscriptions.SelectMany(subscriptions.MethodsOf), discovery);
        discovery.Subscription.Fields.ForEach(subscriptions.AddSource);
    }

    private static void AddRoot(RootType root, IEnumerable<MethodInfo> methods, SchemaDiscovery discovery)
    {
        foreach (var method in methods)
        {
            if (MemberAttributes.Has<LookupAttribute>(method) && MemberAttributes.Has<InternalAttribute>(method) && !discovery.IsComposite)
            {
                discovery.Entities.AddLookup(discovery.Outputs.Object(NullabilityReader.Read(method.ReturnParameter).WithoutTask().NamedType), method);
                continue;
            }

            var field = discovery.Fields.FromMethod(method, root.Name, parent: null);
            if (root.Fields.Find(f => string.Equals(f.Name, field.Name, StringComparison.Ordinal)) is { } other)
            {
                discovery.Mistakes.Add(method, $"and {SchemaMistakes.Display(other.Member)} both give the field '{root.Name}.{field.Name}': rename one, or remove it.");
                continue;
            }

            root.Fields.Add(field);
            if (MemberAttributes.Has<LookupAttribute>(method))
            {
                discovery.Entities.AddLookup(discovery.Outputs.Object(field.Shape.NamedType), method);
            }
        }
    }

    private static void ReportUnreached(SchemaDiscovery discovery)
    {
        foreach (var (type, holders) in discovery.Scan.Extensions.Where(e => !discovery.Outputs.Objects.ContainsKey(e.Key)))
        {
            foreach (var holder in holders)
            {
                discovery.Mistakes.Add(holder, $"has resolvers for {ClrTypes.Display(type)}, which no field of the schema answers: add a field of that type, give it a [Key], or remove the class.");
            }
        }
    }

    private static void CheckMutationResults(SchemaDiscovery discovery)
    {
        foreach (var field in discovery.Outputs.AllObjects.SelectMany(o => o.Fields).Concat(discovery.Query.Fields).Concat(discovery.Subscription.Fields))
        {
            if (typeof(FieldResult).IsAssignableFrom(field.ResolverResultType))
            {
                discovery.Mistakes.Add(field.Member, "answers a FieldResult, which only a mutation can: answer the value, and throw a GraphQLException for an error.");
            }
        }
    }

    private static void Bind(SchemaDiscovery discovery)
    {
        foreach (var type in discovery.Outputs.AllObjects)
        {
            var fields = new Dictionary<string, FieldBinding>(StringComparer.Ordinal);
            foreach (var field in type.Fields)
            {
                if (!fields.TryAdd(field.Name, new FieldBinding(field.Name, field.Call is null && field.Resolver is null ? field.Property : null, field.ParentRequires)))
                {
                    discovery.Mistakes.Add(field.Member, $"gives the field '{type.Name}.{field.Name}' a second time: rename it, or remove it.");
                }
            }

            discovery.SchemaBindings.Add(new TypeBinding(type.Name, type.RuntimeType, fields, KeyMembers(type, discovery)));
        }
    }

    private static List<PropertyInfo> KeyMembers(TypeConfiguration type, SchemaDiscovery discovery)
    {
        var entity = discovery.Entities.All.FirstOrDefault(e => e.Type == type);
        var members = entity?.Keys.SelectMany(k => k.Paths).Select(p => type.FindField(p[0])?.Property).OfType<PropertyInfo>().Distinct().ToList() ?? [];
        if (members.Count == 0 && type.RuntimeType.GetProperty("Id") is { } id)
        {
            members.Add(id);
        }

        return members;
    }
}

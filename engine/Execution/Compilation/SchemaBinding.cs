using System.Collections.Concurrent;
using Federation.Types;
using Federation.Types.Introspection;

namespace Federation.Execution;

/// <summary>A schema with its resolvers: what the compiler of operations looks up.</summary>
internal sealed class SchemaBinding
{
    private readonly ResolverMap _resolvers;
    private readonly ResolverMap _introspection;
    private readonly ConcurrentDictionary<(ObjectType, OutputField), BoundField> _fields = new();
    private readonly ConcurrentDictionary<GraphQLType, CompletionPlan> _completions = new();

    public SchemaBinding(Schema schema, ResolverMap resolvers, bool introspectionOnly = false)
    {
        Schema = schema;
        _resolvers = resolvers;
        _introspection = IntrospectionResolvers.Create(schema);
        IntrospectionOnly = introspectionOnly;
    }

    public Schema Schema { get; }

    /// <summary>True when only the introspection fields of the root are compiled.</summary>
    public bool IntrospectionOnly { get; }

    /// <summary>What all selections of a field of a type have in common.</summary>
    public BoundField Bind(ObjectType type, OutputField field) =>
        _fields.TryGetValue((type, field), out var bound) ? bound : _fields.GetOrAdd((type, field), Create(type, field));

    /// <summary>Finds a field of a type, the meta-fields included (https://spec.graphql.org/September2025/#sec-Type-Name-Introspection).</summary>
    public OutputField? FindField(ObjectType type, string name) =>
        type.TryGetField(name, out var field) ? field : MetaFields.Find(Schema, type, name);

    /// <summary>Where the events of a root field of subscriptions come from; null when nothing says so.</summary>
    public SubscribeResolver? FindSubscribe(ObjectType type, string name) =>
        ReferenceEquals(type, Schema.SubscriptionType) && _resolvers.TryGetSubscribe(type.Name, name, out var resolver) ? resolver : null;

    private BoundField Create(ObjectType type, OutputField field)
    {
        var completion = _completions.GetOrAdd(field.Type, static (t, resolvers) => CompletionPlan.Create(t, resolvers), _resolvers);
        return new BoundField(field, completion, FindResolver(type, field.Name));
    }

    private FieldResolver FindResolver(ObjectType type, string name)
    {
        switch (name)
        {
            case "__typename":
                return new PureFieldResolver(_ => type.Name);
            case "__schema":
                return new PureFieldResolver(_ => Schema);
            case "__type":
                return new ArgumentFieldResolver((_, arguments) => Schema.TryGetType((string)arguments["name"]!, out var found) ? found : null);
        }

        return _introspection.TryGet(type.Name, name, out var resolver) ? resolver : FindWrapped(type, name);
    }

    /// <summary>The resolver of a field with the middleware around it.</summary>
    private FieldResolver FindWrapped(ObjectType type, string name)
    {
        if (!_resolvers.TryGet(type.Name, name, out var resolver))
        {
            resolver = FindSubscribe(type, name) is null ? DefaultFieldResolver.For(name) : NullEvent.Resolver;
        }

        var middleware = _resolvers.GetMiddleware(type.Name, name);
        return middleware.Count == 0 ? resolver : FieldPipeline.Wrap(resolver, middleware);
    }
}

using System.Collections.Concurrent;
using Federation.Types;
using Federation.Types.Introspection;

namespace Federation.Execution;

/// <summary>A schema with its resolvers: what the compiler of operations looks up.</summary>
internal sealed class SchemaBinding
{
    private readonly ResolverMap _resolvers;
    private readonly ResolverMap _introspection;
    private readonly ConcurrentDictionary<GraphQLType, CompletionPlan> _completions = new();
    private readonly ConcurrentDictionary<(string Type, string Name), FieldResolver> _bound = new();

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

    public CompletionPlan GetCompletion(GraphQLType type) =>
        _completions.GetOrAdd(type, static (t, resolvers) => CompletionPlan.Create(t, resolvers), _resolvers);

    /// <summary>Finds a field of a type, the meta-fields included (https://spec.graphql.org/September2025/#sec-Type-Name-Introspection).</summary>
    public OutputField? FindField(ObjectType type, string name) =>
        type.TryGetField(name, out var field) ? field : MetaFields.Find(Schema, type, name);

    public FieldResolver GetResolver(ObjectType type, string name)
    {
        switch (name)
        {
            case "__typename":
                return TypeNameFieldResolver.Instance;
            case "__schema":
                return new PureFieldResolver(_ => Schema);
            case "__type":
                return new ArgumentFieldResolver((_, arguments) => Schema.TryGetType((string)arguments["name"]!, out var found) ? found : null);
        }

        if (_introspection.TryGet(type.Name, name, out var resolver))
        {
            return resolver;
        }

        return _bound.GetOrAdd((type.Name, name), static (field, t) => t.Binding.Bind(t.Type, field.Name), (Binding: this, Type: type));
    }

    /// <summary>Where the events of a root field of subscriptions come from; null when nothing says so.</summary>
    public SubscribeResolver? FindSubscribe(ObjectType type, string name) =>
        ReferenceEquals(type, Schema.SubscriptionType) && _resolvers.TryGetSubscribe(type.Name, name, out var resolver) ? resolver : null;

    /// <summary>The resolver of a field with the middleware around it.</summary>
    private FieldResolver Bind(ObjectType type, string name)
    {
        if (!_resolvers.TryGet(type.Name, name, out var resolver))
        {
            resolver = FindSubscribe(type, name) is null ? DefaultFieldResolver.For(name) : NullEvent.Resolver;
        }

        var middleware = _resolvers.GetMiddleware(type.Name, name);
        return middleware.Count == 0 ? resolver : FieldPipeline.Wrap(resolver, middleware);
    }
}

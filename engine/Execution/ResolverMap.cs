using System.Diagnostics.CodeAnalysis;

namespace Federation.Execution;

/// <summary>
/// The resolvers of a schema, by type and field. Filled before the executor is made and not changed afterwards.
/// A field without resolver is read from its parent, which is then an <c>IReadOnlyDictionary&lt;string, object?&gt;</c> or a
/// JSON object; an abstract type without resolver takes the entry <c>__typename</c> of the value.
/// </summary>
public sealed class ResolverMap
{
    private readonly Dictionary<(string Type, string Field), FieldResolver> _fields = [];
    private readonly Dictionary<(string Type, string Field), SubscribeResolver> _sources = [];
    private readonly Dictionary<(string Type, string Field), List<FieldMiddleware>> _middleware = [];
    private readonly Dictionary<string, Func<object, string?>> _types = new(StringComparer.Ordinal);

    /// <summary>Sets the resolver of a field; the last one wins.</summary>
    /// <param name="type">The object type.</param>
    /// <param name="field">The field.</param>
    /// <param name="resolver">What gives the value.</param>
    public void Add(string type, string field, FieldResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        _fields[(type, field)] = resolver;
    }

    /// <summary>Finds the resolver of a field.</summary>
    public bool TryGet(string type, string field, [NotNullWhen(true)] out FieldResolver? resolver) =>
        _fields.TryGetValue((type, field), out resolver);

    /// <summary>
    /// Puts middleware around the resolver of a field, be it pure, asynchronous or for a batch; of several the first one is the
    /// outermost. A field without middleware costs nothing; a pure one with middleware is no longer read inline.
    /// </summary>
    /// <param name="type">The object type.</param>
    /// <param name="field">The field.</param>
    /// <param name="middleware">The middleware.</param>
    public void Use(string type, string field, FieldMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        if (!_middleware.TryGetValue((type, field), out var all))
        {
            _middleware.Add((type, field), all = []);
        }

        all.Add(middleware);
    }

    /// <summary>
    /// Sets where the events of a subscription field come from; the last one wins. A resolver of the field is given the event as its
    /// parent; without one the event itself is the value of the field.
    /// </summary>
    /// <param name="type">The root type of subscriptions.</param>
    /// <param name="field">The field.</param>
    /// <param name="resolver">What gives the events.</param>
    public void AddSubscribe(string type, string field, SubscribeResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        _sources[(type, field)] = resolver;
    }

    /// <summary>Finds where the events of a subscription field come from.</summary>
    public bool TryGetSubscribe(string type, string field, [NotNullWhen(true)] out SubscribeResolver? resolver) =>
        _sources.TryGetValue((type, field), out resolver);

    /// <summary>Sets how the concrete type of a value of an interface or union is found.</summary>
    /// <param name="abstractType">The interface or union.</param>
    /// <param name="resolveTypeName">Gives the name of the object type; null when the value is none of them.</param>
    public void AddTypeResolver(string abstractType, Func<object, string?> resolveTypeName)
    {
        ArgumentNullException.ThrowIfNull(resolveTypeName);
        _types[abstractType] = resolveTypeName;
    }

    internal IReadOnlyList<FieldMiddleware> GetMiddleware(string type, string field) =>
        _middleware.TryGetValue((type, field), out var middleware) ? middleware : [];

    /// <summary>Finds the type resolver of an interface or union.</summary>
    public bool TryGetTypeResolver(string abstractType, [NotNullWhen(true)] out Func<object, string?>? resolveTypeName) =>
        _types.TryGetValue(abstractType, out resolveTypeName);
}

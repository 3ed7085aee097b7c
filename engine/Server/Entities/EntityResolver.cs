using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Server.Discovery;
using Federation.Server.Invocation;

namespace Federation.Server.Entities;

/// <summary>
/// Answers <c>_entities</c> (https://www.apollographql.com/docs/graphos/reference/federation/subgraph-spec#query_entities): representations are
/// grouped by type, every type is asked once, the order is kept. A representation that cannot be resolved is an error at its position.
/// </summary>
internal sealed class EntityResolver
{
    private readonly Dictionary<string, EntityType> _entities;
    private readonly EntityTypes _all;
    private readonly RepresentationReaders _readers;
    private readonly bool _requiresServiceCaller;
    private readonly UnexpectedErrors _unexpected;

    public EntityResolver(SchemaDiscovery discovery, bool requiresServiceCaller, UnexpectedErrors unexpected)
    {
        _entities = discovery.Entities.All.Where(e => e.IsResolvable).ToDictionary(e => e.Type.Name, StringComparer.Ordinal);
        _all = discovery.Entities;
        _readers = discovery.Entities.Readers;
        _requiresServiceCaller = requiresServiceCaller;
        _unexpected = unexpected;
        foreach (var entity in _entities.Values)
        {
            _readers.Of(entity.Type);
        }
    }

    public ValueTask<object?> ResolveAsync(IResolverContext context) => ResolveAsync(context, (IReadOnlyList<object?>)context.ArgumentValue("representations")!);

    /// <summary>Resolves one representation, for a field that gets it in arguments.</summary>
    public async ValueTask<object?> ResolveOneAsync(IResolverContext context, JsonElement representation) =>
        await ResolveAsync(context, [representation]) is object?[] results ? results[0] : EntityErrors.OnlyForTheGateway();

    private async ValueTask<object?> ResolveAsync(IResolverContext context, IReadOnlyList<object?> representations)
    {
        if (_requiresServiceCaller && !ServiceCallers.Includes(context))
        {
            return EntityErrors.OnlyForTheGateway();
        }

        var results = new object?[representations.Count];
        var groups = new Dictionary<EntityType, List<(int Index, JsonElement Value)>>();
        for (var i = 0; i < results.Length; i++)
        {
            var value = representations[i] is JsonElement json ? json : default;
            var name = TypeName(value);
            if (name is null || !_entities.TryGetValue(name, out var entity))
            {
                results[i] = EntityErrors.UnknownType(name);
                continue;
            }

            if (!groups.TryGetValue(entity, out var group))
            {
                group = [];
                groups.Add(entity, group);
            }

            group.Add((i, value));
        }

        await Task.WhenAll(groups.Select(g => ResolveGroupAsync(g.Key, g.Value, results, context)));
        return results;
    }

    private static string? TypeName(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("__typename", out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : null;

    private async Task ResolveGroupAsync(EntityType entity, List<(int Index, JsonElement Value)> group, object?[] results, IResolverContext context)
    {
        if (entity.Lookups.Count == 0)
        {
            foreach (var (index, value) in group)
            {
                results[index] = Attempt(() => Stub(entity, value), entity, context);
            }

            return;
        }

        var calls = new Dictionary<EntityLookup, List<(int Index, JsonElement Value, object?[] Keys)>>();
        foreach (var (index, value) in group)
        {
            results[index] = Attempt(() => Assign(entity, index, value, calls), entity, context);
        }

        await Task.WhenAll(calls.SelectMany(c => c.Key.IsBatch
            ? [BatchAsync(entity, c.Key, c.Value, results, context)]
            : c.Value.Select(v => SingleAsync(entity, c.Key, v, results, context))));
    }

    /// <summary>Chooses the first lookup whose key the representation has.</summary>
    private static GraphQLError? Assign(EntityType entity, int index, JsonElement value, Dictionary<EntityLookup, List<(int, JsonElement, object?[])>> calls)
    {
        foreach (var lookup in entity.Lookups)
        {
            if (lookup.KeysOf(value) is not { } keys)
            {
                continue;
            }

            if (!calls.TryGetValue(lookup, out var list))
            {
                list = [];
                calls.Add(lookup, list);
            }

            list.Add((index, value, keys));
            return null;
        }

        return MissingKey(entity);
    }

    private object? Stub(EntityType entity, JsonElement value)
    {
        if (!entity.Keys.Exists(k => k.Resolvable && k.Paths.All(p => Has(value, p))))
        {
            return MissingKey(entity);
        }

        var stub = _readers.Of(entity.Type).Create(value);
        _all.Remember(entity, stub!, value);
        return stub;
    }

    private static bool Has(JsonElement value, string[] path)
    {
        foreach (var name in path)
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                return true;
            }

            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
            {
                return false;
            }
        }

        return value.ValueKind != JsonValueKind.Null;
    }

    private static GraphQLError MissingKey(EntityType entity) => EntityErrors.Invalid(
        $"it has none of the keys of {entity.Type.Name}: {string.Join(", ", entity.Keys.Where(k => k.Resolvable).Select(k => $"'{k.Fields}'"))}.").Error;

    private async Task SingleAsync(EntityType entity, EntityLookup lookup, (int Index, JsonElement Value, object?[] Keys) call, object?[] results, IResolverContext context)
    {
        try
        {
            results[call.Index] = Finish(entity, await lookup.FindAsync(context, call.Keys), call.Value);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            results[call.Index] = Error(e, entity, context);
        }
    }

    private async Task BatchAsync(EntityType entity, EntityLookup lookup, List<(int Index, JsonElement Value, object?[] Keys)> calls, object?[] results, IResolverContext context)
    {
        try
        {
            var found = await lookup.FindAllAsync(context, [.. calls.Select(c => c.Keys)]);
            for (var i = 0; i < calls.Count; i++)
            {
                var (index, value, _) = calls[i];
                var entityFound = found[i];
                results[index] = Attempt(() => Finish(entity, entityFound, value), entity, context);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var error = Error(e, entity, context);
            foreach (var call in calls)
            {
                results[call.Index] = error;
            }
        }
    }

    private object? Finish(EntityType entity, object? found, JsonElement representation)
    {
        if (found is not null and not GraphQLError)
        {
            _readers.Of(entity.Type).FillExternal(found, representation);
            _all.Remember(entity, found, representation);
        }

        return found;
    }

    private object? Attempt(Func<object?> resolve, EntityType entity, IResolverContext context)
    {
        try
        {
            return resolve();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Error(e, entity, context);
        }
    }

    private GraphQLError Error(Exception exception, EntityType entity, IResolverContext context) => exception is GraphQLException refused
        ? refused.Error
        : _unexpected.Report(exception, $"Query._entities({entity.Type.Name})", context.Path);
}

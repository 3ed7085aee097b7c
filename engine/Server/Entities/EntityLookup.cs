using System.Reflection;
using System.Text.Json;
using Federation.Execution;
using Federation.Server.Discovery;
using Federation.Server.Invocation;

namespace Federation.Server.Entities;

/// <summary>A <c>[Lookup]</c> method, compiled.</summary>
internal sealed class EntityLookup
{
    /// <summary>The method, for messages.</summary>
    public required MethodInfo Method { get; init; }

    /// <summary>The paths of the key in a representation, one per key parameter, with their readers.</summary>
    public required IReadOnlyList<LookupKey> Keys { get; init; }

    /// <summary>Called once for all representations; key parameters are lists.</summary>
    public required bool IsBatch { get; init; }

    /// <summary>Makes the typed list of each key parameter of a batch.</summary>
    public required IReadOnlyList<Func<IReadOnlyList<object?>, object>> Lists { get; init; }

    /// <summary>Finds a key in the dictionary that the method answers; null when it answers a list.</summary>
    public required Func<object, object, object?>? FromDictionary { get; init; }

    public required FieldDelegate Call { get; init; }

    /// <summary>The key values of a representation; null when it does not have them all.</summary>
    public object?[]? KeysOf(JsonElement representation)
    {
        var values = new object?[Keys.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var json = representation;
            foreach (var name in Keys[i].Path)
            {
                if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                {
                    return null;
                }
            }

            if (json.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            values[i] = Keys[i].Read(json);
        }

        return values;
    }

    /// <summary>Calls the method for one key.</summary>
    public async ValueTask<object?> FindAsync(IFieldContext context, object?[] keys)
    {
        await using var invocation = new LookupInvocation(context, keys);
        return await Call(invocation);
    }

    /// <summary>Calls the method for all keys; the answer at i belongs to the key at i.</summary>
    public async ValueTask<IReadOnlyList<object?>> FindAllAsync(IFieldContext context, IReadOnlyList<object?[]> keys)
    {
        var lists = new object?[Keys.Count];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = Lists[i]([.. keys.Select(k => k[i])]);
        }

        var answer = await FindAsync(context, lists);
        if (FromDictionary is not null)
        {
            return answer is null ? new object?[keys.Count] : [.. keys.Select(k => FromDictionary(answer, k[0]!))];
        }

        var found = BatchValues.ToList(answer);
        return found.Count == keys.Count
            ? found
            : throw new InvalidOperationException($"{SchemaMistakes.Display(Method)} answered {found.Count} entities for {keys.Count} keys; a batch lookup answers one for each key (or null), in their order, or a dictionary by key.");
    }
}

using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Types;

namespace Federation.Conformance;

/// <summary>Resolvers for a schema that answer from JSON, asynchronously, and record the arguments they were given.</summary>
internal sealed class RecordedResolvers
{
    private readonly Dictionary<string, JsonElement> _arguments = [];

    /// <summary>The arguments by response path, of resolvers that had any.</summary>
    public IReadOnlyDictionary<string, JsonElement> Arguments => _arguments;

    /// <summary>Resolvers that look their value up by response path.</summary>
    public ResolverMap ByPath(Schema schema, JsonElement values)
    {
        return Create(schema, context =>
        {
            var path = string.Join('.', context.Path);
            return values.TryGetProperty(path, out var value) ? Read(value) : null;
        });
    }

    /// <summary>Resolvers that read the field from the parent, as the default resolver does.</summary>
    public ResolverMap ByParent(Schema schema) => Create(schema, context =>
        context.Parent is IReadOnlyDictionary<string, object?> map ? map.GetValueOrDefault(context.Selection.Field.Name) : null);

    private static object? Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("$error", out _)
                ? ToError(item)
                : Read(item)).ToList();
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return CorpusValues.Read(value);
        }

        if (value.TryGetProperty("$error", out _))
        {
            throw new GraphQLException(ToError(value));
        }

        return value.TryGetProperty("$object", out var type)
            ? new Dictionary<string, object?> { ["__typename"] = type.GetString() }
            : CorpusValues.Read(value.GetProperty("$value"));
    }

    private static GraphQLError ToError(JsonElement json)
    {
        var extensions = json.TryGetProperty("extensions", out var given) ? (IReadOnlyDictionary<string, object?>?)CorpusValues.Read(given) : null;
        return new GraphQLError(json.GetProperty("$error").GetString()!, extensions: extensions);
    }

    private ResolverMap Create(Schema schema, Func<IResolverContext, object?> read)
    {
        var map = new ResolverMap();
        foreach (var type in schema.Types.OfType<ObjectType>().Where(t => !t.IsIntrospection))
        {
            foreach (var field in type.Fields)
            {
                map.Add(type.Name, field.Name, new AsyncFieldResolver(async context =>
                {
                    if (context.Arguments.Count > 0)
                    {
                        lock (_arguments)
                        {
                            _arguments[string.Join('.', context.Path)] = JsonSerializer.SerializeToElement(context.Arguments);
                        }
                    }

                    await Task.Yield();
                    return read(context);
                }));
            }
        }

        return map;
    }
}

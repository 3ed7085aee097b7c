using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Types;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>
/// A world in which every value follows from type, key, field and arguments: each subgraph and the whole graph as one server
/// give the same values, whatever way they are asked. A representation whose required values are not the true ones is refused.
/// </summary>
internal static class MockWorld
{
    private static readonly SchemaOptions s_options = new()
    {
        AllowUnknownDirectives = true,
        AllowMissingQueryType = true,
        Scalars = new Dictionary<string, ScalarCoercion>(),
    };

    /// <summary>The whole graph as one server.</summary>
    public static RequestExecutor Monolith(Schema clientSchema)
    {
        var schema = SchemaBuilder.Build(Utf8GraphQLParser.Parse(SchemaPrinter.Print(clientSchema), ParserOptions.TrustedSdl), s_options);
        return Executor(schema.Schema!, new ResolverMap());
    }

    /// <summary>One subgraph, with <c>_entities</c>.</summary>
    public static RequestExecutor Subgraph(string sdl)
    {
        var document = Utf8GraphQLParser.Parse(sdl, ParserOptions.TrustedSdl);
        var entities = document.Definitions.OfType<ObjectTypeDefinitionNode>()
            .Where(t => t.Directives.Any(d => d.Name.Value == "key")).Select(t => t.Name.Value).ToList();
        var hasQuery = document.Definitions.Any(d => d is ObjectTypeDefinitionNode { Name.Value: "Query" });
        var machinery = "scalar _Any type _Service { sdl: String! } "
            + (hasQuery ? "extend type Query" : "type Query") + " { _service: _Service! "
            + (entities.Count == 0 ? "} " : "_entities(representations: [_Any!]!): [_Entity]! } union _Entity = " + string.Join(" | ", entities));
        var result = SchemaBuilder.Build([document, Utf8GraphQLParser.Parse(machinery, ParserOptions.TrustedSdl)], s_options);
        Assert.Empty(result.Errors);

        var resolvers = new ResolverMap();
        resolvers.Add("Query", "_service", new PureFieldResolver(_ => new Dictionary<string, object?> { ["sdl"] = sdl }));
        resolvers.Add("_Service", "sdl", new PureFieldResolver(_ => sdl));
        resolvers.Add("Query", "_entities", new AsyncFieldResolver(c =>
            ValueTask.FromResult<object?>(((IEnumerable<object?>)c.ArgumentValue("representations")!).Select(r => Entity(c.Schema, (JsonElement)r!)).ToList())));
        resolvers.AddTypeResolver("_Entity", o => ((MockObject)o).Type);
        return Executor(result.Schema!, resolvers);
    }

    /// <summary>The value of a field without arguments, as the world has it.</summary>
    public static object? Value(Schema schema, MockObject parent, OutputField field, string arguments = "")
    {
        if (field.Name == "id")
        {
            return $"{parent.Type}:{parent.Key}";
        }

        return Value(schema, field.Type, $"{parent.Type}/{parent.Key}/{field.Name}/{arguments}", field.Name);
    }

    private static RequestExecutor Executor(Schema schema, ResolverMap resolvers)
    {
        foreach (var type in schema.Types.OfType<ObjectType>().Where(t => !t.IsIntrospection && t.Name != "_Service"))
        {
            foreach (var field in type.Fields.Where(f => !f.Name.StartsWith('_')))
            {
                resolvers.Add(type.Name, field.Name, new AsyncFieldResolver(c => ValueTask.FromResult(Value(
                    c.Schema, c.Parent as MockObject ?? new MockObject(type.Name, "root"), field, Print(c.Arguments)))));
            }
        }

        foreach (var type in schema.Types.Where(t => t.IsAbstract && t.Name != "_Entity"))
        {
            resolvers.AddTypeResolver(type.Name, o => ((MockObject)o).Type);
        }

        // An id says what it is the id of, to everybody.
        resolvers.Add("Query", "node", new AsyncFieldResolver(c => ValueTask.FromResult<object?>(
            c.ArgumentValue("id") is string id && id.Split(':', 2) is [var type, var key] ? new MockObject(type, key) : null)));
        return new RequestExecutor(schema, resolvers, new RequestExecutorOptions { ParserOptions = ParserOptions.TrustedSdl });
    }

    private static object? Value(Schema schema, GraphQLType type, string seed, string field)
    {
        var hash = Hash(seed);
        switch (type)
        {
            case NonNullType nonNull:
                return Value(schema, nonNull.NullableType, seed + "!", field);
            case var _ when hash % 9 == 0 && !seed.EndsWith('!'):
                return null;
            case ListType list:
                return Enumerable.Range(0, 1 + (int)(hash % 2)).Select(i => Value(schema, list.ElementType, $"{seed}[{i}]", field)).ToList();
            case EnumType enumType:
                var names = enumType.Values.Select(v => v.Name).Order(StringComparer.Ordinal).ToList();
                return names[(int)(hash % (uint)names.Count)];
            case ObjectType or InterfaceType or UnionType:
                var possible = schema.GetPossibleTypes((TypeDefinition)type).Select(t => t.Name).Order(StringComparer.Ordinal).ToList();
                return possible.Count == 0 ? null : new MockObject(possible[(int)(hash % (uint)possible.Count)], $"{hash:x8}");
            default:
                return type.NamedType.Name switch
                {
                    "Int" => (int)(hash % 1000),
                    "Float" => (hash % 1000) / 8.0,
                    "Boolean" => hash % 2 == 0,
                    _ => $"{field}-{hash:x8}",
                };
        }
    }

    /// <summary>Gives the object of a representation; an error when what was sent along is not true.</summary>
    private static object? Entity(Schema schema, JsonElement representation)
    {
        var typeName = representation.GetProperty("__typename").GetString()!;
        var id = representation.GetProperty("id").GetString()!;
        if (!id.StartsWith(typeName + ":", StringComparison.Ordinal))
        {
            return new GraphQLError($"\"{id}\" is not the id of a {typeName}.", "FORGED_KEY");
        }

        var entity = new MockObject(typeName, id[(typeName.Length + 1)..]);
        var wrong = FindForged(schema, entity, representation);
        return wrong is null ? entity : new GraphQLError($"The representation of {id} has a wrong \"{wrong}\".", "FORGED_REQUIREMENT");
    }

    private static string? FindForged(Schema schema, MockObject entity, JsonElement json)
    {
        var type = schema.GetType<ObjectType>(entity.Type);
        foreach (var property in json.EnumerateObject().Where(p => p.Name != "__typename"))
        {
            if (!type.TryGetField(property.Name, out var field) || !IsTrue(schema, Value(schema, entity, field), property.Value))
            {
                return property.Name;
            }
        }

        return null;
    }

    private static bool IsTrue(Schema schema, object? value, JsonElement json) => value switch
    {
        null => json.ValueKind == JsonValueKind.Null,
        MockObject child => json.ValueKind == JsonValueKind.Object && FindForged(schema, child, json) is null,
        List<object?> list => json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == list.Count
            && list.Zip(json.EnumerateArray()).All(p => IsTrue(schema, p.First, p.Second)),
        string text => json.ValueKind == JsonValueKind.String && json.GetString() == text,
        bool flag => json.ValueKind == (flag ? JsonValueKind.True : JsonValueKind.False),
        int number => json.ValueKind == JsonValueKind.Number && json.GetInt32() == number,
        double number => json.ValueKind == JsonValueKind.Number && json.GetDouble().Equals(number),
        _ => false,
    };

    private static string Print(object? value) => value switch
    {
        null => "null",
        IReadOnlyDictionary<string, object?> map => string.Join(',', map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={Print(p.Value)}")),
        System.Collections.IEnumerable list and not string => $"[{string.Join(',', list.Cast<object?>().Select(Print))}]",
        JsonElement json => json.ToString(),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static uint Hash(string text) => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

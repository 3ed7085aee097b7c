using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Federation.Composition.Graph;
using Federation.Execution;
using Federation.Language;
using Federation.Planning.Facts;
using Federation.Types;

namespace Federation.Gateway.Tests.Traps;

/// <summary>
/// One subgraph of a <see cref="TrapSuite"/>: the engine over the schema that the composite graph says the source has, so that
/// a request which that source would refuse is refused. Values are those of the suite: <c>"!"</c> must not be asked,
/// <c>"={path}"</c> is read from the representation, <c>"Type:id"</c> stands for that entity.
/// </summary>
internal sealed partial class TrapSubgraph(CompositeGraph graph, GraphSource source, JsonElement data)
{
    private static readonly SchemaOptions s_options = new() { AllowMissingQueryType = true, Scalars = new Dictionary<string, ScalarCoercion>() };

    private readonly GraphFacts _facts = new(graph);

    public RequestExecutor CreateExecutor()
    {
        var result = SchemaBuilder.Build(Utf8GraphQLParser.Parse(Sdl(), ParserOptions.TrustedSdl), s_options);
        Assert.Equal([], result.Errors.Select(e => e.ToString()));
        var resolvers = new ResolverMap();
        foreach (var type in result.Schema!.Types.OfType<ObjectType>().Where(t => !t.IsIntrospection))
        {
            foreach (var field in type.Fields.Where(f => !f.Name.StartsWith('_')))
            {
                resolvers.Add(type.Name, field.Name, new AsyncFieldResolver(c => ValueTask.FromResult(
                    Value(c.Parent as TrapObject ?? Root(type.Name), field, c.Arguments))));
            }
        }

        foreach (var type in result.Schema.Types.Where(t => t.IsAbstract))
        {
            resolvers.AddTypeResolver(type.Name, o => ((TrapObject)o).Value.GetProperty("__typename").GetString()!);
        }

        resolvers.Add("Query", "_entities", new AsyncFieldResolver(c => ValueTask.FromResult<object?>(
            ((IEnumerable<object?>)c.ArgumentValue("representations")!).Select(r => Entity((JsonElement)r!)).ToList())));
        return new RequestExecutor(result.Schema, resolvers, new RequestExecutorOptions { ParserOptions = ParserOptions.TrustedSdl });
    }

    private TrapObject Root(string type) => new(data.TryGetProperty(type, out var root) ? root : default, Representation: null);

    private object? Value(TrapObject parent, OutputField field, IReadOnlyDictionary<string, object?> arguments)
    {
        var call = $"{field.Name}({string.Join(',', arguments.Select(a => $"{a.Key}:{Json(a.Value)}"))})";
        if (parent.Value.ValueKind != JsonValueKind.Object
            || !(parent.Value.TryGetProperty(call, out var value) || parent.Value.TryGetProperty(field.Name, out value)))
        {
            return parent.Representation is { } sent && sent.TryGetProperty(field.Name, out var known)
                ? Value(known, field.Type, parent)
                : new GraphQLError($"\"{source.Name}\" has no {field.Coordinate} here.");
        }

        return Value(value, field.Type, parent);
    }

    private object? Value(JsonElement value, GraphQLType type, TrapObject parent) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array => value.EnumerateArray().Select(v => Value(v, ((ListType)type.NullableType).ElementType, parent)).ToList(),
        JsonValueKind.Object => new TrapObject(value, Representation: null),
        JsonValueKind.String => Text(value.GetString()!, type, parent),
        JsonValueKind.Number => value.GetInt32(),
        _ => value.GetBoolean(),
    };

    private object? Text(string text, GraphQLType type, TrapObject parent)
    {
        if (text == "!")
        {
            return new GraphQLError($"This must not be asked of \"{source.Name}\".");
        }

        if (type.NamedType.IsComposite)
        {
            var parts = text.Split(':');
            return new TrapObject(
                data.GetProperty("entities").EnumerateArray().Single(e => e.GetProperty("__typename").GetString() == parts[0] && e.GetProperty("id").GetString() == parts[1]),
                Representation: null);
        }

        return text.StartsWith('=') ? Computed(text[1..], type, parent) : text;
    }

    private object? Computed(string template, GraphQLType type, TrapObject parent)
    {
        var isComplete = parent.Representation is not null;
        var text = Placeholder().Replace(template, match =>
        {
            var at = parent.Representation ?? default;
            foreach (var step in match.Groups["path"].Value.Split('.'))
            {
                if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
                {
                    isComplete = false;
                    return "";
                }
            }

            return at.ValueKind == JsonValueKind.Null ? "null" : at.ToString();
        });
        return !isComplete ? new GraphQLError($"\"{source.Name}\" was not sent what \"{template}\" needs.")
            : type.NamedType.Name switch
            {
                "Int" => int.Parse(text, CultureInfo.InvariantCulture),
                "Boolean" => text == "1",
                _ => text,
            };
    }

    /// <summary>The entity that a representation means: what both know must be equal.</summary>
    private TrapObject? Entity(JsonElement representation)
    {
        foreach (var entity in data.TryGetProperty("entities", out var entities) ? entities.EnumerateArray() : default)
        {
            if (IsMeant(representation, entity, graph.Type(representation.GetProperty("__typename").GetString()!)!))
            {
                return new TrapObject(entity, representation);
            }
        }

        return null;
    }

    private bool IsMeant(JsonElement representation, JsonElement entity, GraphType type)
    {
        var actual = entity.GetProperty("__typename").GetString()!;
        return (actual == type.Name || _facts.Type(type.Name)!.CanBe(_facts.Type(actual)!, source.Id))
            && type.Lookups.Any(l => l.Source == source.Id && l.Key.Items.OfType<FieldSetField>().All(f =>
                representation.TryGetProperty(f.Name, out var sent) && entity.TryGetProperty(f.Name, out var known) && Agrees(sent, known)));
    }

    private static bool Agrees(JsonElement sent, JsonElement known) => (sent.ValueKind, known.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => sent.EnumerateObject().All(p => p.Name == "__typename" || (known.TryGetProperty(p.Name, out var k) && Agrees(p.Value, k))),
        (JsonValueKind.Array, JsonValueKind.Array) => sent.GetArrayLength() == known.GetArrayLength()
            && sent.EnumerateArray().Zip(known.EnumerateArray()).All(p => Agrees(p.First, p.Second)),
        _ => JsonElement.DeepEquals(sent, known),
    };

    private static string Json(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private string Sdl()
    {
        var text = new StringBuilder("scalar _Any type _Service { sdl: String } ");
        var entities = graph.Types
            .Where(t => t.Kind == TypeKind.Object && t.Lookups.Any(l => l.Source == source.Id))
            .Concat(graph.Types.Where(t => t.Lookups.Any(l => l.Source == source.Id)).SelectMany(t => IsStandIn(t) ? [t] : _facts.Type(t.Name)!.PossibleIn(source.Id).Select(p => p.Graph)))
            .Select(t => t.Name).Distinct().ToList();
        text.Append(entities.Count == 0 ? "" : $"union _Entity = {string.Join(" | ", entities)} ");
        foreach (var type in graph.Types.Where(t => (t.In & source.Bit) != 0))
        {
            text.Append(Definition(type)).Append('\n');
        }

        return text.Append("extend type Query { _service: _Service ")
            .Append(entities.Count == 0 ? "" : "_entities(representations: [_Any!]!): [_Entity]! ").Append('}').ToString();
    }

    private string Definition(GraphType type)
    {
        var implements = string.Join(" & ", type.Implements.Where(i => (i.In & source.Bit) != 0 && !IsStandIn(graph.Type(i.Name)!)).Select(i => i.Name));
        var fields = type.Fields.Where(f => f.For(source.Id) is not null).Select(f => $"{f.Name}{Arguments(f)}: {SyntaxPrinter.Print(f.For(source.Id)!.Type)}");
        return type.Kind switch
        {
            TypeKind.Union => $"union {type.Name} = {string.Join(" | ", type.Members.Where(m => (m.In & source.Bit) != 0).Select(m => m.Name))}",
            TypeKind.Enum => $"enum {type.Name} {{ {string.Join(' ', type.Values.Where(v => (v.In & source.Bit) != 0).Select(v => v.Name))} }}",
            TypeKind.Scalar => $"scalar {type.Name}",
            TypeKind.InputObject => $"input {type.Name} {{ {string.Join(' ', type.InputFields.Select(f => $"{f.Name}: {SyntaxPrinter.Print(f.Type)}"))} }}",
            _ => $"{(type.Kind == TypeKind.Object || IsStandIn(type) ? "type" : "interface")} {type.Name}{(implements.Length == 0 ? "" : $" implements {implements}")}"
                + (fields.Any() ? $" {{ {string.Join(' ', fields)} }}" : " "),
        };
    }

    private bool IsStandIn(GraphType type) => (type.StandInIn & source.Bit) != 0;

    private static string Arguments(GraphField field) => field.Arguments.Count == 0
        ? ""
        : $"({string.Join(", ", field.Arguments.Select(a => $"{a.Name}: {SyntaxPrinter.Print(a.Type)}{(a.DefaultValue is null ? "" : " = " + SyntaxPrinter.Print(a.DefaultValue))}"))})";

    [GeneratedRegex(@"\{(?<path>[\w.]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    /// <summary>An object, with what was sent for it when it came as an entity.</summary>
    private sealed record TrapObject(JsonElement Value, JsonElement? Representation);
}

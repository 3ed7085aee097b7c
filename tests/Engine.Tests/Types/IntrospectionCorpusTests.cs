using System.Text.Json;
using Federation.Engine.Tests.Execution;
using Federation.Engine.Tests.Language;
using Federation.Execution;
using Federation.Types;
using Federation.Types.Introspection;
using Xunit;

namespace Federation.Engine.Tests.Types;

/// <summary>The introspection query, its answer and the schema built from an answer, as recorded from graphql-js.</summary>
public sealed class IntrospectionCorpusTests
{
    private const string NotValid = "The schema is not valid: what a type cannot be (its own interface, its own member) is not in our model.";

    private static readonly Dictionary<string, string> Excepted = new()
    {
        ["introspection-05339ffb8f11"] = NotValid,
        ["introspection-d2c99e451980"] = NotValid,
    };

    [Fact]
    public async Task Introspection_EveryRecordedCase_AnswersAsGraphQLJs()
    {
        var schemas = SchemaCorpus.ReadSchemasOrSkip();
        var answers = new Dictionary<string, string>();
        var rows = ConformanceCorpus.ReadOrSkip("introspection.jsonl");
        foreach (var row in rows.Where(row => ConformanceCorpus.Text(row, "fn") == "introspectionFromSchema"))
        {
            answers[ConformanceCorpus.Text(row, "id")] = await DescribeAsync(SchemaCorpus.Build(schemas, ConformanceCorpus.Text(row, "schema")));
        }

        ConformanceCorpus.AssertAll(rows, row => ConformanceCorpus.Text(row, "fn") switch
        {
            "getIntrospectionQuery" => (ConformanceCorpus.Text(row, "output"), IntrospectionQuery.Create(Options(row))),
            "buildClientSchema" => (ExpectedSchema(row), BuiltSchema(row.GetProperty("introspection"))),
            _ => (Normalize(row.GetProperty("result").GetProperty("__schema")), answers[ConformanceCorpus.Text(row, "id")]),
        }, Excepted);
    }

    [Theory]
    [InlineData("schemas.jsonl")]
    [InlineData("schemas-generated.jsonl")]
    public async Task Introspection_EveryValidSchema_GivesTheSchemaBack(string file)
    {
        var rows = ConformanceCorpus.ReadOrSkip(file);
        var byId = rows.ToDictionary(row => ConformanceCorpus.Text(row, "id"));
        var differences = new List<string>();
        var options = new IntrospectionQueryOptions { TypeDepth = 12 };
        foreach (var id in byId.Keys)
        {
            var schema = SchemaCorpus.Build(byId, id);
            if (SchemaValidator.Validate(schema).Count > 0)
            {
                continue;
            }

            var again = IntrospectionSchemaReader.Read(await SchemaIntrospection.DescribeAsync(schema, options), SchemaCorpus.Plain);
            if (!again.IsValid || SchemaPrinter.Print(again.Schema) != SchemaPrinter.Print(schema))
            {
                differences.Add($"{id}\n{schema}\n--\n{again.Schema}{SchemaCorpus.Describe(again.Errors)}");
            }
        }

        Assert.Empty(differences);
    }

    private static IntrospectionQueryOptions Options(JsonElement row)
    {
        var given = row.TryGetProperty("options", out var options) ? options : default;
        bool IsOn(string name, bool otherwise = false) =>
            given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out var value) ? value.GetBoolean() : otherwise;
        return new IntrospectionQueryOptions
        {
            Descriptions = IsOn("descriptions", otherwise: true),
            SchemaDescription = IsOn("schemaDescription"),
            SpecifiedByUrl = IsOn("specifiedByUrl"),
            DirectiveIsRepeatable = IsOn("directiveIsRepeatable"),
            InputValueDeprecation = IsOn("inputValueDeprecation"),
            OneOf = IsOn("oneOf"),
        };
    }

    private static string ExpectedSchema(JsonElement row) =>
        row.TryGetProperty("throws", out var error) ? ConformanceCorpus.Text(error, "message") : ConformanceCorpus.Text(row, "output");

    private static string BuiltSchema(JsonElement introspection)
    {
        var result = IntrospectionSchemaReader.Read(introspection, SchemaCorpus.Plain with { SkipSchemaValidation = true });
        return result.IsValid ? SchemaPrinter.Print(result.Schema) : SchemaCorpus.Describe(result.Errors);
    }

    private static async Task<string> DescribeAsync(Schema schema)
    {
        using var json = JsonDocument.Parse(await SchemaIntrospection.DescribeAsync(schema));
        return Normalize(json.RootElement.GetProperty("__schema"));
    }

    /// <summary>What the schema's author wrote, types by name: graphql-js lists them in the order in which it finds them.</summary>
    private static string Normalize(JsonElement schema)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(IntrospectionAnswer.UserPart(schema).GetRawText())!;
        var types = json["types"]!.AsArray();
        var sorted = types.OrderBy(type => type!["name"]!.GetValue<string>(), StringComparer.Ordinal).ToArray();
        types.Clear();
        foreach (var type in sorted)
        {
            types.Add(type);
        }

        return Sorted(JsonSerializer.SerializeToElement(json));
    }

    private static string Sorted(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object =>
            $"{{{string.Join(',', json.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"\"{p.Name}\":{Sorted(p.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Sorted))}]",
        _ => json.GetRawText(),
    };
}

using System.Text;
using System.Text.Json;
using Federation.Engine.Tests.Language;
using Federation.Language;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

/// <summary>Coercion of literals, JSON, variables and results as recorded from graphql-js.</summary>
public sealed class CoerceCorpusTests
{
    private const string Invalid = "(invalid)";

    [Fact]
    public void Coercion_EveryRecordedCase_AnswersAsGraphQLJs()
    {
        var schemas = SchemaCorpus.ReadSchemasOrSkip();
        ConformanceCorpus.AssertAll(ConformanceCorpus.ReadOrSkip("coerce.jsonl"), row => Run(row, schemas));
    }

    private static (string Expected, string Actual) Run(JsonElement row, IReadOnlyDictionary<string, JsonElement> schemas)
    {
        var expected = ConformanceCorpus.Expected(row);
        return ConformanceCorpus.Text(row, "fn") switch
        {
            "coerceInputValue" => (InputExpectation(expected), CoerceInput(row)),
            "valueFromAST" => (Result(expected), CoerceLiteral(row)),
            "valueFromASTUntyped" => (Result(expected), CoerceUntyped(row)),
            "astFromValue" => (Output(expected), ToLiteral(row)),
            "getVariableValues" => (VariableExpectation(expected), CoerceVariables(row, schemas)),
            var fn => (Result(expected), RunScalar(fn, row)),
        };
    }

    private static string RunScalar(string fn, JsonElement row)
    {
        var scalar = BuiltInScalars.All.Single(type => fn.StartsWith(type.Name + ".", StringComparison.Ordinal)).Coercion;
        if (fn.EndsWith(".parseLiteral", StringComparison.Ordinal))
        {
            var literal = Utf8GraphQLParser.ParseValue(ConformanceCorpus.Text(row, "value"));
            return scalar.TryParseLiteral(literal, out var value, out var reason) ? ToJson(value) : $"throws {reason}";
        }

        var input = row.GetProperty("input");
        if (fn.EndsWith(".parseValue", StringComparison.Ordinal))
        {
            return scalar.TryParseJson(input, out var value, out var reason) ? ToJson(value) : $"throws {reason}";
        }

        return Write(scalar, input);
    }

    private static string Write(ScalarCoercion scalar, object input)
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        if (!scalar.TryWrite(input, writer, out var error))
        {
            return $"throws {error}";
        }

        writer.Flush();
        return Normalize(JsonDocument.Parse(stream.ToArray()).RootElement);
    }

    private static string CoerceInput(JsonElement row)
    {
        var errors = new List<InputError>();
        return InputCoercion.TryCoerceJson(row.GetProperty("input"), TypeOf(row), out var value, errors)
            ? ToJson(value)
            : string.Join('\n', errors.Select(error => $"[{string.Join(',', error.Path)}] {error.Value} {error.Message}"));
    }

    private static string InputExpectation(JsonElement expected) =>
        expected.TryGetProperty("errors", out var errors)
            ? string.Join('\n', errors.EnumerateArray().Select(error =>
                $"[{string.Join(',', error.GetProperty("path").EnumerateArray())}] "
                + $"{ValueInspector.Inspect(error.GetProperty("value"))} {ConformanceCorpus.Text(error, "message")}"))
            : Result(expected);

    private static string CoerceLiteral(JsonElement row)
    {
        Dictionary<string, object?>? variables = null;
        if (row.TryGetProperty("variables", out var given))
        {
            variables = given.EnumerateObject().ToDictionary(property => property.Name, property => Unwrap(property.Value));
        }

        var literal = Utf8GraphQLParser.ParseValue(ConformanceCorpus.Text(row, "value"));
        return InputCoercion.TryCoerceLiteral(literal, TypeOf(row), variables, out var value) ? ToJson(value) : Invalid;
    }

    private static string CoerceUntyped(JsonElement row)
    {
        var literal = Utf8GraphQLParser.ParseValue(ConformanceCorpus.Text(row, "value"));
        var schema = Schema.Parse("scalar Any type Query { a: Any }");
        return InputCoercion.TryCoerceLiteral(literal, schema.GetType<ScalarType>("Any"), new Dictionary<string, object?>(), out var value)
            ? ToJson(value)
            : Invalid;
    }

    private static string ToLiteral(JsonElement row)
    {
        var literal = ValueLiteral.FromValue(Unwrap(row.GetProperty("input")), TypeOf(row));
        return literal is null ? "null" : SyntaxPrinter.Print(literal);
    }

    private static string CoerceVariables(JsonElement row, IReadOnlyDictionary<string, JsonElement> schemas)
    {
        var schema = SchemaCorpus.Build(schemas, ConformanceCorpus.Text(row, "schema"));
        var document = Utf8GraphQLParser.Parse(ConformanceCorpus.Text(row, "query"));
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var maxErrors = row.GetProperty("options").GetProperty("maxErrors").GetInt32();
        return VariableCoercion.TryCoerce(
            schema, operation.VariableDefinitions, row.GetProperty("inputs"), document.Source, out var values, out var errors, maxErrors)
                ? ToJson(values)
                : SchemaCorpus.Describe(errors);
    }

    private static string VariableExpectation(JsonElement expected) =>
        expected.TryGetProperty("errors", out var errors)
            ? SchemaCorpus.DescribeErrors(errors)
            : Normalize(expected.GetProperty("coerced"));

    private static string Result(JsonElement expected)
    {
        if (expected.TryGetProperty("throws", out var error))
        {
            return $"throws {ConformanceCorpus.Text(error, "message")}";
        }

        return expected.TryGetProperty("result", out var result) ? Normalize(result) : Invalid;
    }

    private static string Output(JsonElement expected) =>
        expected.TryGetProperty("output", out var output) && output.ValueKind == JsonValueKind.String ? output.GetString()! : "null";

    private static GraphQLType TypeOf(JsonElement row)
    {
        var schema = Schema.Parse(
            "type Query { a: Int b: Float c: String d: Boolean e: ID }\n" + ConformanceCorpus.Text(row, "types"),
            SchemaCorpus.Plain with { SkipSchemaValidation = true });
        return schema.TypeFromNode(Utf8GraphQLParser.ParseType(ConformanceCorpus.Text(row, "type")))!;
    }

    private static object? Unwrap(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => Unwrap(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Unwrap).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out var integer) ? (object)integer : json.GetDouble(),
        JsonValueKind.Null => null,
        _ => json.GetBoolean(),
    };

    private static string ToJson(object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            JsonLiterals.Write(writer, value);
        }

        return Normalize(JsonDocument.Parse(stream.ToArray()).RootElement);
    }

    /// <summary>Numbers compare as numbers: 3.0 is 3.</summary>
    private static string Normalize(JsonElement json)
    {
        var text = new StringBuilder();
        Append(text, json);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var property in json.EnumerateObject())
                {
                    text.Append(property.Name).Append(':');
                    Append(text, property.Value);
                    text.Append(' ');
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in json.EnumerateArray())
                {
                    Append(text, item);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            default:
                text.Append(ValueInspector.Inspect(json));
                break;
        }
    }
}

using System.Globalization;
using System.Text.Json;
using Federation.Language;
using Federation.TestKit;
using Federation.Types;

namespace Federation.Conformance;

/// <summary>Coercion of literals, JSON, variables and results.</summary>
internal sealed class CoerceRunner() : SynchronousRunner("coerce.jsonl")
{
    private const string Invalid = "(invalid)";

    private readonly Lazy<CorpusSchemas> _schemas = new(CorpusSchemas.RecordedOrSkip);

    protected override AnswerCheck Run(CorpusCase row) => row.Function switch
    {
        "coerceInputValue" => AsText(CoerceInput(row), RecordedInput),
        "valueFromAST" => AsText(CoerceLiteral(row), RecordedResult),
        "valueFromASTUntyped" => AsText(CoerceUntyped(row), RecordedResult),
        "astFromValue" => AsText(ToLiteral(row), RecordedLiteral),
        "getVariableValues" => AsText(CoerceVariables(row), RecordedVariables),
        var scalar => AsText(RunScalar(scalar, row), RecordedResult),
    };

    private static string RunScalar(string function, CorpusCase row)
    {
        var (name, step) = function.Split('.') is [var type, var method] ? (type, method) : throw new NotSupportedException($"The function '{function}' has no runner.");
        var scalar = BuiltInScalars.All.Single(type => type.Name == name).Coercion;
        switch (step)
        {
            case "parseLiteral":
                return scalar.TryParseLiteral(Utf8GraphQLParser.ParseValue(row.Text("value")), out var value, out var reason)
                    ? ToJson(value)
                    : $"throws {reason}";
            case "parseValue":
                return scalar.TryParseJson(row.Json.GetProperty("input"), out value, out reason) ? ToJson(value) : $"throws {reason}";
            case "serialize":
                return Write(scalar, row.Json.GetProperty("input"));
            default:
                throw new NotSupportedException($"The function '{function}' has no runner.");
        }
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
        return CanonicalJson.Of(JsonDocument.Parse(stream.ToArray()).RootElement);
    }

    private static string CoerceInput(CorpusCase row)
    {
        var errors = new List<InputError>();
        return InputCoercion.TryCoerceJson(row.Json.GetProperty("input"), TypeOf(row), out var value, errors)
            ? ToJson(value)
            : string.Join('\n', errors.Select(error => $"[{string.Join(',', error.Path)}] {error.Value} {error.Message}"));
    }

    private static string CoerceLiteral(CorpusCase row)
    {
        var variables = row.Find("variables")?.EnumerateObject().ToDictionary(property => property.Name, property => CorpusValues.Read(property.Value));
        return InputCoercion.TryCoerceLiteral(Utf8GraphQLParser.ParseValue(row.Text("value")), TypeOf(row), variables, out var value)
            ? ToJson(value)
            : Invalid;
    }

    private static string CoerceUntyped(CorpusCase row)
    {
        var any = Schema.Parse("scalar Any type Query { a: Any }").GetType<ScalarType>("Any");
        return InputCoercion.TryCoerceLiteral(Utf8GraphQLParser.ParseValue(row.Text("value")), any, new Dictionary<string, object?>(), out var value)
            ? ToJson(value)
            : Invalid;
    }

    private static string ToLiteral(CorpusCase row) =>
        ValueLiteral.FromValue(CorpusValues.Read(row.Json.GetProperty("input")), TypeOf(row)) is { } literal ? SyntaxPrinter.Print(literal) : Invalid;

    private string CoerceVariables(CorpusCase row)
    {
        var document = Utf8GraphQLParser.Parse(row.Text("query"));
        var operation = (OperationDefinitionNode)document.Definitions[0];
        return VariableCoercion.TryCoerce(
            _schemas.Value[row.Text("schema")],
            operation.VariableDefinitions,
            row.Json.GetProperty("inputs"),
            document.Source,
            out var values,
            out var errors,
            row.Option("maxErrors")!.Value.GetInt32())
                ? ToJson(values)
                : ErrorText.OfSet(errors);
    }

    private static GraphQLType TypeOf(CorpusCase row)
    {
        var schema = Schema.Parse("type Query { a: Int b: Float c: String d: Boolean e: ID }\n" + row.Text("types"), CorpusSchemas.Options);
        return schema.TypeFromNode(Utf8GraphQLParser.ParseType(row.Text("type")))!;
    }

    private static string ToJson(object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            JsonLiterals.Write(writer, value);
        }

        return CanonicalJson.Of(JsonDocument.Parse(stream.ToArray()).RootElement);
    }

    private static string RecordedInput(JsonElement recorded) => recorded.TryGetProperty("errors", out var errors)
        ? string.Join('\n', errors.EnumerateArray().Select(error => string.Create(
            CultureInfo.InvariantCulture,
            $"[{string.Join(',', error.GetProperty("path").EnumerateArray())}] {ValueInspector.Inspect(error.GetProperty("value"))} {error.GetProperty("message").GetString()}")))
        : RecordedResult(recorded);

    private static string RecordedResult(JsonElement recorded)
    {
        if (recorded.TryGetProperty("throws", out var error))
        {
            return $"throws {error.GetProperty("message").GetString()}";
        }

        return recorded.TryGetProperty("invalid", out _) ? Invalid : CanonicalJson.Of(recorded.GetProperty("result"));
    }

    /// <summary>No output is JavaScript's undefined: the value has no literal.</summary>
    private static string RecordedLiteral(JsonElement recorded) =>
        recorded.TryGetProperty("output", out var output) && output.ValueKind == JsonValueKind.String ? output.GetString()! : Invalid;

    private static string RecordedVariables(JsonElement recorded) => recorded.TryGetProperty("errors", out var errors)
        ? RecordedErrors.DescribeSet(errors)
        : CanonicalJson.Of(recorded.GetProperty("coerced"));
}

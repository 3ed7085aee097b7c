using System.Text.Json;
using Federation.Engine.Tests.Language;
using Federation.Language;
using Federation.Validation;
using Xunit;

namespace Federation.Engine.Tests.Validation;

public sealed class ValidationCorpusTests
{
    [Fact]
    public void Validator_EveryRecordedCase_AnswersAsGraphQLJs() => Run("validate.jsonl", "schemas.jsonl");

    [Fact]
    public void Validator_EveryGeneratedCase_AnswersAsGraphQLJs() => Run("validate-generated.jsonl", "schemas-generated.jsonl");

    [Fact]
    public void Validator_EveryExampleOfTheSpecification_AnswersAsGraphQLJs() => Run("spec-validate.jsonl", "schemas.jsonl");

    private static void Run(string file, string schemaFile)
    {
        var schemas = new ConformanceSchemas(schemaFile);
        var rows = ConformanceCorpus.ReadOrSkip(file).Where(row => !NamesCustomRule(row));
        ConformanceCorpus.AssertAll(rows, row => (Expected(row), Actual(row, schemas)), ValidationExceptions.Reasons);
    }

    /// <summary>A rule for linting that the specification does not have.</summary>
    private static bool NamesCustomRule(JsonElement row) => RulesOf(row)?.Contains("NoDeprecatedCustomRule") ?? false;

    private static string Expected(JsonElement row) => string.Join(
        '\n',
        ConformanceCorpus.Expected(row).GetProperty("errors").EnumerateArray().Select(ConformanceCorpus.Describe));

    private static string Actual(JsonElement row, ConformanceSchemas schemas)
    {
        var document = Utf8GraphQLParser.Parse(ConformanceCorpus.Text(row, "query"));
        var options = new ValidationOptions { Suggestions = true, MaxErrors = MaxErrorsOf(row) };
        var schema = schemas[ConformanceCorpus.Text(row, "schema")];
        var errors = RulesOf(row) is { } rules
            ? DocumentValidator.Validate(schema, document, options, context => RulesByName.Create(context, rules))
            : DocumentValidator.Validate(schema, document, options);
        var withLocations = !ConformanceCorpus.Expected(row).GetProperty("errors").EnumerateArray().Any(error => !error.TryGetProperty("locations", out _));
        return string.Join('\n', errors.Select(error => withLocations ? ConformanceCorpus.Describe(error) : error.Message));
    }

    private static int MaxErrorsOf(JsonElement row) =>
        row.TryGetProperty("options", out var options) && options.TryGetProperty("maxErrors", out var max) ? max.GetInt32() : 100;

    private static HashSet<string>? RulesOf(JsonElement row) => row.TryGetProperty("rules", out var rules)
        ? rules.EnumerateArray().Select(rule => rule.GetString()!).ToHashSet(StringComparer.Ordinal)
        : null;
}

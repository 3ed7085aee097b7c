using System.Text.Json;
using Federation.Language;
using Federation.TestKit;
using Federation.Validation;
using Federation.Validation.Rules;

namespace Federation.Conformance;

/// <summary>Validation of executable documents, by all rules of the specification or by those that the case names.</summary>
internal sealed class ValidateRunner(string file, Func<CorpusSchemas> schemasOrSkip) : SynchronousRunner(file)
{
    private const int DefaultMaxErrors = 100;

    private readonly Lazy<CorpusSchemas> _schemas = new(schemasOrSkip);

    protected override AnswerCheck Run(CorpusCase row)
    {
        var document = Utf8GraphQLParser.Parse(row.Text("query"));
        var options = new ValidationOptions { Suggestions = true, MaxErrors = row.Option("maxErrors")?.GetInt32() ?? DefaultMaxErrors };
        var schema = _schemas.Value[row.Text("schema")];
        var errors = RulesOf(row) is { } rules
            ? DocumentValidator.Validate(schema, document, options, context => Choose(context, rules))
            : DocumentValidator.Validate(schema, document, options);
        return recorded => Compare(row, recorded, errors);
    }

    private static Mismatch? Compare(CorpusCase row, JsonElement recorded, IReadOnlyList<GraphQLError> errors)
    {
        var expected = recorded.GetProperty("errors").EnumerateArray().ToArray();
        if (row.Is("invalid") && expected.Length == 0)
        {
            return errors.Count > 0 ? null : new Mismatch("at least one error", "none");
        }

        // Documents that were read without places have errors without any.
        var hasPlaces = expected.Any(error => error.TryGetProperty("locations", out _));
        var wanted = string.Join('\n', expected.Select(RecordedErrors.Describe));
        var actual = string.Join('\n', errors.Select(error => hasPlaces ? ErrorText.Of(error) : error.Message));
        return Mismatch.Between(wanted, actual);
    }

    private static HashSet<string>? RulesOf(CorpusCase row) =>
        row.Find("rules")?.EnumerateArray().Select(rule => rule.GetString()!).ToHashSet(StringComparer.Ordinal);

    private static ValidationRule[] Choose(ValidationContext context, HashSet<string> names)
    {
        ValidationRule[] all = [.. SpecifiedRules.Create(context), new NoSchemaIntrospectionRule(context), new NoDeprecatedRule(context)];
        var chosen = all.Where(rule => names.Remove(NameOf(rule))).ToArray();
        return names.Count == 0 ? chosen : throw new NotSupportedException($"There is no rule '{names.First()}'.");
    }

    /// <summary>The name that the oracle gives the rule; it marks those that the specification does not have.</summary>
    private static string NameOf(ValidationRule rule) => rule switch
    {
        NoSchemaIntrospectionRule => "NoSchemaIntrospectionCustomRule",
        NoDeprecatedRule => "NoDeprecatedCustomRule",
        _ => rule.GetType().Name,
    };
}

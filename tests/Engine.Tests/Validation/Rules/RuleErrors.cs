using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Federation.Validation;

namespace Federation.Engine.Tests.Validation.Rules;

/// <summary>What one rule alone says of a document.</summary>
internal static class RuleErrors
{
    /// <param name="rule">The rule.</param>
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema; <see cref="TestSchema"/> when left out.</param>
    /// <param name="suggestions">Whether messages name what may have been meant.</param>
    public static IEnumerable<string> Of(
        Func<ValidationContext, ValidationRule> rule, string document, Schema? schema = null, bool suggestions = false) => DocumentValidator
        .Validate(
            schema ?? TestSchema.Instance,
            Utf8GraphQLParser.Parse(document),
            new ValidationOptions { MaxErrors = 50, Suggestions = suggestions },
            context => [rule(context)])
        .Select(ErrorText.Of);
}

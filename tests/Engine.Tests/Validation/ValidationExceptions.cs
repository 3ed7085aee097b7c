namespace Federation.Engine.Tests.Validation;

/// <summary>The cases of the corpus that we answer otherwise on purpose, each with the reason.</summary>
internal static class ValidationExceptions
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["spec-validate-9c1518ab829f"] =
            "graphql-js 16 throws out of validation for @include(if: $variable) at the root of a subscription; the September 2025 "
            + "edition forbids the directive there, and we say so.",
        ["spec-validate-366b7b9ff78b"] =
            "A nullable variable may not be the value of a @oneOf field; graphql-js overlooks it where the argument is non-null.",
    };
}

using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Federation.Validation;
using Xunit;

namespace Federation.Engine.Tests.Validation;

/// <summary>Where a nullable variable may stand at a non-null place: the corpus has no case for most of it.</summary>
public sealed class VariablesInAllowedPositionRuleTests
{
    private static readonly Schema Sample = Schema.Parse("type Query { car(id: Int!): Int cars(first: Int! = 3): Int }");

    [Theory]
    [InlineData("query ($a: Int = 1) { car(id: $a) }")]
    [InlineData("query ($a: Int) { cars(first: $a) }")]
    [InlineData("query ($a: Int!) { car(id: $a) }")]
    [InlineData(
        "query ($a: Int = null) { car(id: $a) }",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\". (1:8) (1:34)")]
    [InlineData(
        "query ($a: Int) { car(id: $a) }",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\". (1:8) (1:27)")]
    [InlineData(
        "query ($a: String = \"1\") { cars(first: $a) }",
        "Variable \"$a\" of type \"String\" used in position expecting type \"Int!\". (1:8) (1:40)")]
    public void Validate_VariableAtNonNullPlace_NeedsADefaultThatIsNotNull(string query, params string[] errors) =>
        Assert.Equal(errors, DocumentValidator.Validate(Sample, Utf8GraphQLParser.Parse(query)).Select(ErrorText.Of));
}

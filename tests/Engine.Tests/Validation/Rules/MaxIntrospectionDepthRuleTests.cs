using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests
{
    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("{ __type(name: \"Car\") { fields { type { ofType { ofType { ofType { name } } } } } } }")]
    [InlineData("{ dealer { cars { similar { similar { similar { id } } } } } }")]
    [InlineData("{ __schema { types { fields { name } interfaces { name } possibleTypes { name } inputFields { name } } } }")]
    public void Check_TwoListsDeep_IsFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "Maximum introspection depth exceeded (1:3)")]
    [InlineData("{ __type(name: \"Car\") { interfaces { possibleTypes { inputFields { name } } } } }", "Maximum introspection depth exceeded (1:3)")]
    [InlineData("{ __schema { types { ...T } } } fragment T on __Type { fields { type { ...U } } } fragment U on __Type { fields { type { ... { interfaces { name } } } } }", "Maximum introspection depth exceeded (1:3)")]
    [InlineData("query A { a: __schema { types { fields { type { fields { type { fields { name } } } } } } } b: __type(name: \"x\") { fields { type { fields { type { fields { name } } } } } } }", "Maximum introspection depth exceeded (1:11)", "Maximum introspection depth exceeded (1:93)")]
    public void Check_ThreeListsDeep_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new MaxIntrospectionDepthRule(context), document);
}

using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class NoSchemaIntrospectionRuleTests
{
    [Theory]
    [InlineData("{ __typename dealer { __typename id } }")]
    public void Check_TypeName_IsFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ __typename __type(name: \"Car\") { name } }", "GraphQL introspection has been disabled, but the requested query contained the field \"__type\". (1:14)")]
    [InlineData("{ __schema { types { name } } }", "GraphQL introspection has been disabled, but the requested query contained the field \"__schema\". (1:3)", "GraphQL introspection has been disabled, but the requested query contained the field \"types\". (1:14)")]
    [InlineData("{ ...Q } fragment Q on Query { s: __schema { queryType { fields { type { name } } } } }", "GraphQL introspection has been disabled, but the requested query contained the field \"__schema\". (1:32)", "GraphQL introspection has been disabled, but the requested query contained the field \"queryType\". (1:46)", "GraphQL introspection has been disabled, but the requested query contained the field \"fields\". (1:58)", "GraphQL introspection has been disabled, but the requested query contained the field \"type\". (1:67)")]
    public void Check_SchemaAndType_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new NoSchemaIntrospectionRule(context), document);
}

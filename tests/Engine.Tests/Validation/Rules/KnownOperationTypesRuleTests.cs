using Federation.Types;
using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class KnownOperationTypesRuleTests
{
    [Theory]
    [InlineData("{ dealer { id } }")]
    [InlineData("mutation { sell(id: 1) { id } }")]
    [InlineData("subscription { sold { id } }")]
    public void Check_OperationsTheSchemaHas_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("mutation { sell { id } }", "The mutation operation is not supported by the schema. (1:1)")]
    [InlineData("query A { a } subscription B { sold } mutation C { sell }", "The subscription operation is not supported by the schema. (1:15)", "The mutation operation is not supported by the schema. (1:39)")]
    public void Check_OperationsTheSchemaLacks_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, RuleErrors.Of(context => new KnownOperationTypesRule(context), document, Schema.Parse("type Query { a: Int }")));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new KnownOperationTypesRule(context), document);
}

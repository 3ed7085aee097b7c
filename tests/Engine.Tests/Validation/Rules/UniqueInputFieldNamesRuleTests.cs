using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    [Theory]
    [InlineData("{ cars(filter: {fuel: PETROL, minDoors: 1, and: [{fuel: PETROL}, {fuel: PETROL}]}) { id } }")]
    [InlineData("query ($f: CarFilter = {fuel: PETROL, owner: {name: \"x\"}}) { dealer { id } }")]
    public void Check_DifferentNames_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ cars(filter: {fuel: PETROL, fuel: ELECTRIC}) { id } }", "There can be only one input field named \"fuel\". (1:17) (1:31)")]
    [InlineData("{ cars(filter: {codes: [], fuel: PETROL, codes: [], fuel: PETROL, codes: []}) { id } }", "There can be only one input field named \"codes\". (1:17) (1:42)", "There can be only one input field named \"fuel\". (1:28) (1:53)", "There can be only one input field named \"codes\". (1:17) (1:67)")]
    [InlineData("{ cars(filter: {and: [{owner: {name: \"x\", name: \"y\"}}]}) { id } }", "There can be only one input field named \"name\". (1:32) (1:43)")]
    [InlineData("query ($f: CarFilter = {fuel: PETROL, fuel: PETROL}) { dealer { id } }", "There can be only one input field named \"fuel\". (1:25) (1:39)")]
    public void Check_SameName_IsRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new UniqueInputFieldNamesRule(context), document);
}

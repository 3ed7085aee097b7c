using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    [Theory]
    [InlineData("{ dealer { id } }")]
    [InlineData("query A { dealer { ...D } } fragment D on Dealer { id }")]
    [InlineData("mutation { sell(id: 1) { id } } subscription { sold { id } }")]
    [InlineData("fragment D on Dealer { id }")]
    public void Check_OperationsAndFragments_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("type Car { id: ID! } { dealer { id } }", "The \"Car\" definition is not executable. (1:1)")]
    [InlineData("{ dealer { id } } extend type Car { seats: Int }", "The \"Car\" definition is not executable. (1:19)")]
    [InlineData("schema { query: Query } { dealer { id } }", "The schema definition is not executable. (1:1)")]
    [InlineData("{ dealer { id } } extend schema @only", "The schema definition is not executable. (1:19)")]
    [InlineData("directive @fast on FIELD scalar Vin { dealer { id } }", "The \"fast\" definition is not executable. (1:1)", "The \"Vin\" definition is not executable. (1:26)")]
    [InlineData("interface A { id: ID } union B = Car enum C { D } input E { f: Int } { dealer { id } }", "The \"A\" definition is not executable. (1:1)", "The \"B\" definition is not executable. (1:24)", "The \"C\" definition is not executable. (1:38)", "The \"E\" definition is not executable. (1:51)")]
    [InlineData("extend interface A { id: ID } extend union B = Car extend enum C { D } extend input E { f: Int } extend scalar F @x", "The \"A\" definition is not executable. (1:1)", "The \"B\" definition is not executable. (1:31)", "The \"C\" definition is not executable. (1:52)", "The \"E\" definition is not executable. (1:72)", "The \"F\" definition is not executable. (1:98)")]
    public void Check_TypeSystemDefinitions_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new ExecutableDefinitionsRule(context), document);
}

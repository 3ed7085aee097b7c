using Federation.Validation.Rules;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests
{
    [Theory]
    [InlineData("{ dealer @trace { id @include(if: true) @skip(if: false) } }")]
    [InlineData("query @only { ... @include(if: true) { dealer { ...D @skip(if: true) } } } fragment D on Dealer { id }")]
    [InlineData("directive @fast on FIELD { dealer @fast { id } }")]
    [InlineData("type Car { id: ID @deprecated }")]
    public void Check_DirectivesInTheirPlace_AreFine(string document) => Assert.Empty(Errors(document));

    [Theory]
    [InlineData("{ dealer @nope { id } }", "Unknown directive \"@nope\". (1:10)")]
    [InlineData("query ($a: Int @nope) @never { ...F @not } fragment F on Query @neither { dealer { id } }", "Unknown directive \"@nope\". (1:16)", "Unknown directive \"@never\". (1:23)", "Unknown directive \"@not\". (1:37)", "Unknown directive \"@neither\". (1:64)")]
    public void Check_UnknownDirectives_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("{ dealer @only { id } }", "Directive \"@only\" may not be used on FIELD. (1:10)")]
    [InlineData("mutation @only { sell(id: 1) { id } } subscription @only { sold { id } }", "Directive \"@only\" may not be used on MUTATION. (1:10)", "Directive \"@only\" may not be used on SUBSCRIPTION. (1:52)")]
    [InlineData("query ($a: Int @trace) @trace { ... @trace { dealer { ...D @trace } } } fragment D on Dealer @include(if: true) { id }", "Directive \"@trace\" may not be used on VARIABLE_DEFINITION. (1:16)", "Directive \"@trace\" may not be used on QUERY. (1:24)", "Directive \"@trace\" may not be used on INLINE_FRAGMENT. (1:37)", "Directive \"@trace\" may not be used on FRAGMENT_SPREAD. (1:60)", "Directive \"@include\" may not be used on FRAGMENT_DEFINITION. (1:94)")]
    [InlineData("directive @fast on QUERY { dealer @fast { id } }", "Directive \"@fast\" may not be used on FIELD. (1:35)")]
    public void Check_DirectivesElsewhere_AreRefused(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    [Theory]
    [InlineData("schema @only { query: Query } scalar A @only type B @only { c(d: Int @only): Int @only } interface E @only { f: Int } union G @only = B enum H @only { I @only } input J @only { k: Int @only }", "Directive \"@only\" may not be used on SCHEMA. (1:8)", "Directive \"@only\" may not be used on SCALAR. (1:40)", "Directive \"@only\" may not be used on OBJECT. (1:53)", "Directive \"@only\" may not be used on ARGUMENT_DEFINITION. (1:70)", "Directive \"@only\" may not be used on FIELD_DEFINITION. (1:82)", "Directive \"@only\" may not be used on INTERFACE. (1:102)", "Directive \"@only\" may not be used on UNION. (1:127)", "Directive \"@only\" may not be used on ENUM. (1:144)", "Directive \"@only\" may not be used on ENUM_VALUE. (1:154)", "Directive \"@only\" may not be used on INPUT_OBJECT. (1:170)", "Directive \"@only\" may not be used on INPUT_FIELD_DEFINITION. (1:185)")]
    public void Check_TypeSystemPlaces_AreNamed(string document, params string[] errors) =>
        Assert.Equal(errors, Errors(document));

    private static IEnumerable<string> Errors(string document) => RuleErrors.Of(context => new KnownDirectivesRule(context), document);
}

using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Federation.Validation;
using Xunit;

namespace Federation.Engine.Tests.Validation;

/// <summary>The rules for @defer and @stream; messages and places as graphql-js 17 gives them.</summary>
public sealed class IncrementalRuleTests
{
    private const string Sdl = """
        type Query { car: Car  cars: [Car!]!  found: Found }
        union Found = Car | Dealer
        type Car { name: String  options(of: String): [String]  dealer: Dealer  similar: [[Car]] }
        type Dealer { city: String  options: [String] }
        type Mutation { sell: Car  sellAll: [Car] }
        type Subscription { sold: Car  soldMany: [Car] }
        """;

    private const string TwoStreams =
        "Fields \"options\" conflict because they have overlapping stream directives. Use different aliases on the fields to fetch both if this was intentional.";

    private const string SameLabel =
        "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.";

    private static readonly Schema s_schema = Schema.Parse(Sdl, new SchemaOptions { EnableDefer = true, EnableStream = true });

    [Theory]
    [InlineData("{ car { ... @defer { name } ...F @defer(label: \"f\", if: false) } } fragment F on Car { name }")]
    [InlineData("query ($d: Boolean, $n: Int!) { cars @stream(initialCount: $n) { name } ... @defer(if: $d) { car { name } } }")]
    [InlineData("{ car { options @stream similar @stream(label: \"s\", initialCount: 2) { name } } }")]
    [InlineData("{ car { ... @defer(label: \"a\") { name } ... @defer(label: \"b\") { name } ... @defer(label: null) { name } } }")]
    [InlineData("mutation { sell { ... @defer { name } options @stream } }")]
    [InlineData("mutation { ... @defer { sell { name } } }", "Defer directive cannot be used on root mutation type \"Mutation\". (1:16)")]
    [InlineData("mutation { ...F @defer } fragment F on Mutation { sellAll @stream { name } }", "Defer directive cannot be used on root mutation type \"Mutation\". (1:17)", "Stream directive cannot be used on root mutation type \"Mutation\". (1:59)")]
    [InlineData("mutation { ... { sellAll @stream { name } } }", "Stream directive cannot be used on root mutation type \"Mutation\". (1:26)")]
    [InlineData("subscription { ... @defer(if: false) { sold { name } } }", "Defer directive cannot be used on root subscription type \"Subscription\". (1:20)")]
    [InlineData("subscription { soldMany @stream(if: false) { name } }", "Stream directive cannot be used on root subscription type \"Subscription\". (1:25)")]
    [InlineData("subscription { sold { ... @defer { name } } }", "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. (1:27)")]
    [InlineData("subscription { sold { ...F } } fragment F on Car { dealer { ...D } } fragment D on Dealer { options @stream(if: true) }", "Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to `false`. (1:101) (1:61) (1:23)")]
    [InlineData("subscription ($on: Boolean!) { sold { ... @defer(if: $on) { name } options @stream(if: false) } }")]
    [InlineData("subscription ($on: Boolean!) { sold { ... @defer @skip(if: $on) { name } dealer @include(if: false) { options @stream } } }")]
    [InlineData("subscription { sold { ... @defer @skip(if: false) { name } } }", "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. (1:27)")]
    [InlineData("query ($l: String) { car { ... @defer(label: $l) { name } options @stream(label: $l) } }", "Argument \"@defer(label:)\" must be a static string. (1:32)", "Argument \"@stream(label:)\" must be a static string. (1:67)")]
    [InlineData("{ car { ... @defer(label: \"x\") { name } options @stream(label: \"x\") } }", SameLabel + " (1:13) (1:49)")]
    [InlineData("{ car @stream { name } }", "Directive \"@stream\" cannot be used on non-list field \"Query.car\". (1:7)")]
    [InlineData("{ car { name @stream(if: false) } }", "Directive \"@stream\" cannot be used on non-list field \"Car.name\". (1:14)")]
    [InlineData("{ car { options @stream options } }", TwoStreams + " (1:9) (1:25)")]
    [InlineData("{ car { options @stream(initialCount: 1) ...F } } fragment F on Car { options @stream(initialCount: 1) }", TwoStreams + " (1:9) (1:71)")]
    [InlineData("{ car { a: options(of: \"x\") @stream b: options(of: \"y\") @stream } }")]
    [InlineData("{ car { name @defer } }", "Directive \"@defer\" may not be used on FIELD. (1:14)")]
    [InlineData("{ cars @stream(initialCount: \"1\") { name } }", "Int cannot represent non-integer value: \"1\" (1:30)")]
    public void Document_WithIncrementalDirectives_HasExactlyTheseErrors(string query, params string[] expected) =>
        Assert.Equal(expected, Errors(s_schema, query));

    [Theory]
    [InlineData("{ car { ... @defer(label: $l) { name } } }", "Unknown directive \"@defer\". (1:13)", "Variable \"$l\" is not defined. (1:27) (1:1)")]
    [InlineData("mutation { sellAll @stream { name } }", "Unknown directive \"@stream\". (1:20)")]
    public void Document_WithoutTheDirectivesInTheSchema_DoesNotKnowThem(string query, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Errors(Schema.Parse(Sdl), query).Order(StringComparer.Ordinal));

    [Fact]
    public void Subscription_ThatSpreadsAFragmentManyTimes_IsCheckedOnce()
    {
        var spreads = string.Concat(Enumerable.Range(0, 60).Select(i => $" fragment F{i} on Car {{ ...F{i + 1} ...F{i + 1} }}"));

        Assert.Equal(
            ["Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`."],
            DocumentValidator.Validate(s_schema, Utf8GraphQLParser.Parse("subscription { sold { ...F0 } }" + spreads + " fragment F60 on Car { ... @defer { name } }")).Select(e => e.Message));
    }

    private static IEnumerable<string> Errors(Schema schema, string query) =>
        DocumentValidator.Validate(schema, Utf8GraphQLParser.Parse(query)).Select(ErrorText.Of);
}

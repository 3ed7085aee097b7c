using Federation.Gateway.Tests.Doubles;

namespace Federation.Gateway.Tests.Composition;

/// <summary>Each diagnostic with its whole message and place.</summary>
public sealed class CompositionRuleTests
{
    private const string Link = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@key\", \"@shareable\", \"@external\", \"@requires\", \"@inaccessible\", \"@override\", \"@provides\"])\n";

    public static TheoryData<string, string, string> Broken => new()
    {
        {
            "type Query { a: Missing }",
            "type Query { b: Int }",
            "INVALID_GRAPHQL [a] Unknown type \"Missing\". (a:2:17)"
        },
        {
            "type T { a: Int @shareble } type Query { a: T }",
            "type Query { b: Int }",
            "INVALID_GRAPHQL [a] Unknown directive \"@shareble\" at \"T.a\"; import it in the @link to federation or define it. (a:2:17)"
        },
        {
            "type T { a: Int }",
            "type T { b: Int }",
            "NO_QUERIES None of the subgraphs \"a\" and \"b\" has a query field; add one to the Query type of a subgraph."
        },
        {
            "type T { a: Int } type Query { a: T }",
            "interface T { b: Int } type Query { b: T }",
            "TYPE_KIND_MISMATCH Type \"T\" is not the same kind everywhere: Object in \"a\", Interface in \"b\". Rename it, or make it one kind. (a:2:1, b:2:1)"
        },
        {
            "type T @key(fields: \"id\") { id: ID! n: Int @shareable } type Query { a: T }",
            "type T @key(fields: \"id\") { id: ID! n: String @shareable } type Query { b: T }",
            "FIELD_TYPE_MISMATCH \"T.n\" has types that cannot be merged: \"Int\" in \"a\", \"String\" in \"b\". Give it one type, or a common interface. (a:2:37, b:2:37)"
        },
        {
            "type T { n: Int } type Query { a: T }",
            "type T { n: Int @shareable } type Query { b: T }",
            "INVALID_FIELD_SHARING \"T.n\" is resolved by the subgraphs \"a\" and \"b\", but is not @shareable in \"a\". "
                + "Mark it @shareable in all of them if they give the same value, else rename one or declare it @external. (a:2:10)"
        },
        {
            "type T @key(fields: \"id name\") { id: ID! } type Query { a: T }",
            "type Query { b: Int }",
            "KEY_INVALID_FIELDS @key(fields: \"id name\") of \"T\" in subgraph \"a\" is not valid: \"T\" has no field \"name\" in subgraph \"a\". "
                + "Select existing fields without arguments. (a:2:8)"
        },
        {
            "type T @key(fields: \"id\") { id: ID! n: Int @requires(fields: \"size\") } type Query { a: T }",
            "type Query { b: Int }",
            "REQUIRES_INVALID_FIELDS @requires(fields: \"size\") of \"T.n\" in subgraph \"a\" is not valid: \"T\" has no field \"size\" in subgraph \"a\". "
                + "Declare the field there with @external. (a:2:37)"
        },
        {
            "type T @key(fields: \"id\") { id: ID! } type Query { a: T @provides(fields: \"name\") }",
            "type Query { b: Int }",
            "PROVIDES_INVALID_FIELDS @provides(fields: \"name\") of \"Query.a\" in subgraph \"a\" is not valid: \"T\" has no field \"name\" in subgraph \"a\". "
                + "Select fields that the type has there. (a:2:52)"
        },
        {
            "type T @key(fields: \"id\") { id: ID! size: Int @external n: Int @requires(fields: \"size\") } type Query { a: T }",
            "type T @key(fields: \"id\") { id: ID! }",
            "EXTERNAL_MISSING_ON_BASE \"T.size\" is @external in subgraph \"a\", but no subgraph resolves it. "
                + "Add the field to the subgraph that owns it, or remove @external. (a:2:37)"
        },
        {
            "type Query { a: Int f(x: Int!): Int @shareable }",
            "type Query { b: Int f: Int @shareable }",
            "REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH \"Query.f(x:)\" is required in \"a\" but unknown to \"b\". Add it there, or make it optional. (a:2:23)"
        },
        {
            "type Query { f(x: Int = 1): Int @shareable }",
            "type Query { f(x: Int = 2): Int @shareable }",
            "FIELD_ARGUMENT_DEFAULT_MISMATCH \"Query.f(x:)\" has different defaults: 1 in \"a\", 2 in \"b\". Make them equal. (a:2:16, b:2:16)"
        },
        {
            "input I { a: Int! } type Query { a(i: I): Int }",
            "input I { b: Int } type Query { b(i: I): Int }",
            "REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH \"I.a\" is required in \"a\" but unknown to \"b\". Add it there, or make it optional. (a:2:11)"
        },
        {
            "enum E { X Y } type Query { a(e: E): E }",
            "enum E { X } type Query { b: E }",
            "ENUM_VALUE_MISMATCH \"E.Y\" is a value in \"a\" but not in \"b\", and \"E\" is both taken and returned. "
                + "Add it everywhere; until then mark it @inaccessible. (b:2:1)"
        },
        {
            "interface I { x: Int } type T implements I { x: Int @shareable } type Query { a: I }",
            "interface I { y: Int } type Query { b: I }",
            "INTERFACE_FIELD_NO_IMPLEM Interface field \"I.y\" of \"b\" is missing on \"T\" of \"a\". "
                + "Add the field to the type in a subgraph, or remove it from the interface."
        },
        {
            "type Hidden @inaccessible { x: Int } type Query { a: Hidden }",
            "type Query { b: Int }",
            "REFERENCED_INACCESSIBLE \"Query.a\" is visible to clients but refers to \"Hidden\", which is @inaccessible in \"a\". "
                + "Mark it @inaccessible too, or show the type."
        },
        {
            "type T { x: Int @override(from: \"a\") } type Query { a: T }",
            "type Query { b: Int }",
            "OVERRIDE_FROM_SELF_ERROR \"T.x\" in subgraph \"a\" overrides itself; name the subgraph that had the field before. (a:2:10)"
        },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Compose_Mistake_IsReportedWithItsWayOut(string a, string b, string expected)
    {
        var result = TestGateway.Compose(new Dictionary<string, string> { ["a"] = Link + a, ["b"] = Link + b });
        Assert.Null(result.Graph);
        Assert.Contains(expected, result.Errors.Select(e => e.ToString()));
    }

    [Fact]
    public void Compose_FederationOne_IsRefusedWithTheLinkToAdd()
    {
        var result = TestGateway.Compose(new Dictionary<string, string> { ["a"] = "type T @key(fields: \"id\") { id: ID! } type Query { t: T }" });
        Assert.Equal(
            ["UNSUPPORTED_FEATURE Type \"T\" in subgraph \"a\" uses @key without linking federation 2; add "
                + "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@key\"]). (a:1:8)"],
            result.Errors.Select(e => e.ToString()));
    }

    [Fact]
    public void Compose_Override_TakesTheFieldOver()
    {
        var result = TestGateway.Compose(new Dictionary<string, string>
        {
            ["a"] = Link + "type T @key(fields: \"id\") { id: ID! n: Int } type Query { t: T }",
            ["b"] = Link + "type T @key(fields: \"id\") { id: ID! n: Int @override(from: \"a\") }",
        });
        Assert.Empty(result.Errors);
        Assert.Equal([false, true], result.Graph!.Type("T")!.Field("n")!.In.Select(e => e.Resolves));
    }

    [Fact]
    public void Compose_TwoNamesThatLookAlike_AreRefused()
    {
        var result = TestGateway.Compose(new Dictionary<string, string> { ["a-b"] = "type Query { a: Int }", ["a_b"] = "type Query { b: Int }" });
        Assert.Equal(
            ["INVALID_SUBGRAPH_NAME The names \"a-b\" and \"a_b\" cannot be told apart; rename a subgraph."],
            result.Errors.Select(e => e.ToString()));
    }
}

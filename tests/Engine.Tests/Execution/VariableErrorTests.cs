using Federation.Validation;
using Xunit;

namespace Federation.Engine.Tests.Execution;

public sealed class VariableErrorTests
{
    private const string Sdl = "type Query { find(filter: Filter): Int } input Filter { doors: Int, fuel: Fuel } enum Fuel { PETROL }";
    private const string Query = "query ($f: Filter) { find(filter: $f) }";

    [Fact]
    public async Task Execute_MoreVariableErrorsThanAllowed_StopsAndSaysSo()
    {
        var graph = new TestGraph(Sdl) { Options = { MaxVariableErrors = 1 } };

        Assert.Equal(
            """
            {"errors":[{"message":"Variable \"$f\" got invalid value { a: 1, b: 2, c: 3 }; Field \"a\" is not defined by type \"Filter\".","locations":[{"line":1,"column":8}],"extensions":{"code":"BAD_USER_INPUT"}},{"message":"Too many errors processing variables, error limit reached. Execution aborted.","extensions":{"code":"BAD_USER_INPUT"}}]}
            """,
            await graph.RunAsync(Query, """{"f":{"a":1,"b":2,"c":3}}"""));
    }

    [Theory]
    [InlineData(false, "Value \\\"PETROLL\\\" does not exist in \\\"Fuel\\\" enum.")]
    [InlineData(true, "Value \\\"PETROLL\\\" does not exist in \\\"Fuel\\\" enum. Did you mean the enum value \\\"PETROL\\\"?")]
    public async Task Execute_UnknownEnumValue_IsHintedAtOnlyWithSuggestions(bool suggestions, string message)
    {
        var graph = new TestGraph(Sdl) { Options = { ValidationOptions = new ValidationOptions { Suggestions = suggestions } } };

        Assert.Contains($"; {message}\"", await graph.RunAsync(Query, """{"f":{"fuel":"PETROLL"}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_EnumValueThatReadsLikeAHint_IsShownWhole()
    {
        var graph = new TestGraph(Sdl);

        Assert.Contains(
            "; Value \\\"X Did you mean the enum value Y\\\" does not exist in \\\"Fuel\\\" enum.\"",
            await graph.RunAsync(Query, """{"f":{"fuel":"X Did you mean the enum value Y"}}"""),
            StringComparison.Ordinal);
    }
}

using System.Text.Json;
using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;
using Federation.Validation;

namespace Federation.Gateway.Tests.Traps;

/// <summary>
/// The trap operations of the car domain over a supergraph that others composed: nodes that another source finds, objects that live
/// for one answer, aliases that look like keys and requirements. Subgraphs refuse what is not true, so nothing forged goes unnoticed.
/// </summary>
public sealed class DomainTrapTests
{
    private const int Worlds = 20;

    private static readonly Lazy<TestGateway> s_gateway = new(() =>
    {
        var (supergraph, subgraphs) = DomainSchemas.ReadWithNodesOrSkip();
        return TestGateway.OfSupergraph(
            supergraph, subgraphs, new GatewayExecutorOptions { ValidationOptions = new ValidationOptions { Limits = ValidationLimits.Trusted } });
    });

    [Theory]
    [InlineData("N1", "Order", "number")]
    [InlineData("N1", "Configuration", "amount")]
    [InlineData("N1", "Customer", "number")]
    [InlineData("N2", "Dealer", "id")]
    [InlineData("N4", "Model", "score")]
    [InlineData("N4", "Order", "id")]
    [InlineData("S1", "Customer", "amount")]
    [InlineData("S2", "", "amount")]
    [InlineData("A1", "Configuration", "amount")]
    [InlineData("A2", "Configuration", "amount")]
    [InlineData("A3", "Configuration", "amount")]
    [InlineData("A4", "", "amount")]
    [InlineData("K1", "Customer", "number")]
    [InlineData("K2", "", "number")]
    public async Task Execute_TrapOverASupergraph_AnswersAsOneServer(string trap, string type, string deepest)
    {
        var query = DomainSchemas.Operation(DomainSchemas.TrapsOrSkip(), trap);
        var reached = 0;
        for (var key = 0; key < (type.Length > 0 ? Worlds : 1); key++)
        {
            var variables = type.Length > 0 ? $$"""{ "id": "{{type}}:{{key}}" }""" : null;
            var expected = await s_gateway.Value.ExecuteMonolithAsync(query, variables);

            Assert.Equal(expected, await s_gateway.Value.ExecuteAsync(query, variables));
            reached += Reaches(JsonElement.Parse(expected).GetProperty("data"), deepest) ? 1 : 0;
        }

        // The values that were to be reached are in some of the answers.
        Assert.True(reached > 0, $"No answer has a \"{deepest}\".");
    }

    [Fact]
    public async Task Execute_AliasLikeTypename_IsRefused()
    {
        var answer = await s_gateway.Value.ExecuteAsync(DomainSchemas.Operation(DomainSchemas.TrapsOrSkip(), "K3"), """{ "id": "Configuration:1" }""");

        Assert.StartsWith(
            """{"errors":[{"message":"The alias \"__typename\" is reserved: names that begin with \"__\" belong to the gateway. Choose another alias.",""",
            answer,
            StringComparison.Ordinal);
    }

    private static bool Reaches(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(p => (p.Name == name && p.Value.ValueKind != JsonValueKind.Null) || Reaches(p.Value, name)),
        JsonValueKind.Array => value.EnumerateArray().Any(v => Reaches(v, name)),
        _ => false,
    };
}

using System.Text.Json;
using Federation.Composition;
using Federation.Composition.Graph;
using Federation.Composition.Supergraphs;
using Federation.Execution;
using Federation.Language;
using Federation.Planning;
using Federation.Planning.Plans;
using Federation.Runtime;
using Federation.Runtime.Transport;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>A gateway over mock subgraphs in process.</summary>
internal sealed class TestGateway
{
    private readonly GatewayRequestExecutor _executor;
    private readonly Lazy<RequestExecutor> _monolith;

    public TestGateway(IReadOnlyDictionary<string, string> schemas, GatewayExecutorOptions? options = null)
        : this(Compose(schemas), schemas, options)
    {
    }

    private TestGateway(CompositionResult composed, IReadOnlyDictionary<string, string> schemas, GatewayExecutorOptions? options)
    {
        Assert.Empty(composed.Errors);
        Graph = composed.Graph!;
        foreach (var (name, sdl) in schemas)
        {
            Subgraphs.Add(name, MockWorld.Subgraph(sdl));
        }

        _executor = new GatewayRequestExecutor(
            Graph, new HttpSubgraphTransport([], handler: Subgraphs), States, options ?? new GatewayExecutorOptions());
        _monolith = new Lazy<RequestExecutor>(() => MockWorld.Monolith(Graph.ClientSchema));
    }

    public CompositeGraph Graph { get; }

    public SubgraphDoubles Subgraphs { get; } = new();

    /// <summary>How many operations were planned.</summary>
    public int Plannings => _executor.Plannings;

    /// <summary>How many documents and plans are kept.</summary>
    public (int Documents, int Plans) Kept => _executor.Kept;

    public SubgraphStates States { get; } = new(TimeProvider.System);

    /// <summary>A gateway over a supergraph that others composed.</summary>
    public static TestGateway OfSupergraph(string supergraph, IReadOnlyDictionary<string, string> subgraphs, GatewayExecutorOptions? options = null) =>
        new(SupergraphReader.Read(supergraph), subgraphs, options);

    public static CompositionResult Compose(IReadOnlyDictionary<string, string> schemas) => Composer.Compose(
        [.. schemas.Select(s => new SourceSchema(s.Key, new Uri($"http://{s.Key}/graphql"), Utf8GraphQLParser.Parse(s.Value, ParserOptions.TrustedSdl)))]);

    /// <summary>The answer of the gateway as text.</summary>
    public async Task<string> ExecuteAsync(
        string query,
        string? variables = null,
        string? operationName = null,
        double? maxCost = null,
        CancellationToken cancellationToken = default) =>
        await AnswerText.OfAsync(_executor.ExecuteAsync(Request(query, variables, operationName) with { Cost = new RequestCost { Max = maxCost } }, cancellationToken));

    /// <summary>The answer of the whole graph as one server.</summary>
    public async Task<string> ExecuteMonolithAsync(string query, string? variables = null, string? operationName = null) =>
        await AnswerText.OfAsync(_monolith.Value.ExecuteAsync(Request(query, variables, operationName), TestContext.Current.CancellationToken));

    /// <summary>Asserts that the gateway answers as one server would.</summary>
    public async Task AssertSameAsMonolithAsync(string query, string? variables = null, string? operationName = null) =>
        Assert.Equal(
            await ExecuteMonolithAsync(query, variables, operationName),
            await ExecuteAsync(query, variables, operationName));

    public FetchPlan Plan(string query, string? operationName = null)
    {
        var result = new OperationPlanner(Graph).Plan(Plans.Shape(Graph, query, operationName: operationName));
        Assert.Null(result.Error?.Message);
        return result.Plan!;
    }

    private static GraphQLRequest Request(string query, string? variables, string? operationName) => new()
    {
        Query = query,
        OperationName = operationName,
        Variables = variables is null ? null : JsonElement.Parse(variables),
    };
}

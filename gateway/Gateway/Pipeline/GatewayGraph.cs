using Federation.Composition.Graph;
using Federation.Execution;
using Federation.Language;
using Federation.Runtime;
using Federation.Types;

namespace Federation.Gateway.Pipeline;

/// <summary>The graph that the host serves, from the moment it is composed. Safe to share between threads.</summary>
internal sealed class GatewayGraph : IRequestExecutor, ISchemaDocumentProvider
{
    private volatile Served? _served;

    public Schema Schema => Current.Executor.Schema;

    public CompositeGraph Graph => Current.Graph;

    private Served Current => _served ?? throw new InvalidOperationException("The gateway serves no graph yet.");

    public void Serve(CompositeGraph graph, IRequestExecutor executor) =>
        _served = new Served(graph, executor, SchemaPrinter.Print(graph.ClientSchema));

    public string GetSdl() => Current.Sdl;

    public ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default) =>
        _served is { } served
            ? served.Executor.ExecuteAsync(request, cancellationToken)
            : ValueTask.FromResult<IExecutionResult>(OperationResult.RequestError(new GraphQLError(
                "The gateway is starting. Try again in a moment.", RuntimeErrorCodes.GatewayStarting)));

    private sealed record Served(CompositeGraph Graph, IRequestExecutor Executor, string Sdl);
}

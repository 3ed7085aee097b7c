using System.Collections.Frozen;

namespace Federation.Execution;

/// <summary>What all runs for one answer share: the operation, its request and its limits.</summary>
internal sealed class OperationContext(
    CompiledOperation operation,
    GraphQLRequest request,
    IReadOnlyDictionary<string, object?> variables,
    RequestExecutorOptions options,
    CancellationToken cancellationToken)
{
    public CompiledOperation Operation { get; } = operation;

    public GraphQLRequest Request { get; } = request;

    public IReadOnlyDictionary<string, object?> Variables { get; } = variables;

    public RequestExecutorOptions Options { get; } = options;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public IServiceProvider Services => Request.Services ?? EmptyServiceProvider.Instance;

    /// <summary>The value that root fields are read from.</summary>
    public object Source => Request.RootValue ?? FrozenDictionary<string, object?>.Empty;

    public IDictionary<string, object?> ContextData => SharedData.Get(Request.ContextData);

    /// <summary>The context data, shared with the middleware of the request.</summary>
    public ContextDataHolder SharedData { get; init; } = new();

    /// <summary>The sequences of streamed lists; null when the answer has no parts.</summary>
    public OpenSequences? Sequences { get; init; }

    /// <summary>The same operation for another request and with another end, with context data of its own.</summary>
    public OperationContext With(GraphQLRequest request, CancellationToken cancellationToken) =>
        new(Operation, request, Variables, Options, cancellationToken);
}

using System.Collections.Concurrent;
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
    private IDictionary<string, object?>? _contextData;

    /// <summary>The context data that middleware or a resolver has begun; null when none did.</summary>
    public IDictionary<string, object?>? ContextDataOrNull
    {
        get => Volatile.Read(ref _contextData);
        init => _contextData = value;
    }

    public CompiledOperation Operation { get; } = operation;

    public GraphQLRequest Request { get; } = request;

    public IReadOnlyDictionary<string, object?> Variables { get; } = variables;

    public RequestExecutorOptions Options { get; } = options;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public IServiceProvider Services => Request.Services ?? EmptyServiceProvider.Instance;

    /// <summary>The value that root fields are read from.</summary>
    public object Source => Request.RootValue ?? FrozenDictionary<string, object?>.Empty;

    public IDictionary<string, object?> ContextData =>
        LazyInitializer.EnsureInitialized(ref _contextData, () => new ConcurrentDictionary<string, object?>(Request.ContextData, StringComparer.Ordinal))!;

    /// <summary>The sequences of streamed lists; null when the answer has no parts.</summary>
    public OpenSequences? Sequences { get; init; }

    /// <summary>The same operation for another request and with another end, with context data of its own.</summary>
    public OperationContext With(GraphQLRequest request, CancellationToken cancellationToken) =>
        new(Operation, request, Variables, Options, cancellationToken);
}

namespace Federation.Execution;

/// <summary>What a request is answered with: an <see cref="OperationResult"/> or a <see cref="ResponseStream"/> of them.</summary>
public interface IExecutionResult : IAsyncDisposable
{
    /// <summary>Whether there is one answer or several, and why.</summary>
    ExecutionResultKind Kind { get; }
}

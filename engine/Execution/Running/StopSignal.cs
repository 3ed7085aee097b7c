namespace Federation.Execution;

/// <summary>
/// A token that ends with another one or earlier. Unlike a linked source it needs no disposal that could meet somebody who still
/// looks at the token; it only lets go of the other one.
/// </summary>
#pragma warning disable CA1001 // Without timer and link a source holds nothing.
internal sealed class StopSignal
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _parent;

    public StopSignal(CancellationToken parent)
    {
        _parent = parent.UnsafeRegister(static signal => ((StopSignal)signal!).Stop(), this);
    }

    public CancellationToken Token => _source.Token;

    public bool IsStopped => _source.IsCancellationRequested;

    public void Stop()
    {
        try
        {
            _source.Cancel();
        }
        catch (AggregateException)
        {
            // Whoever registered a callback with the token and throws in it hurts himself only.
        }
    }

    /// <summary>Lets go of the other token.</summary>
    public void Release() => _parent.Unregister();
}

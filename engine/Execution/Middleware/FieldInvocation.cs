namespace Federation.Execution;

/// <summary>One call of a resolver: what middleware and the resolver share.</summary>
public class FieldInvocation : IAsyncDisposable
{
    private List<object>? _owned;
    private Dictionary<object, object?>? _state;

    /// <summary>Starts a call.</summary>
    /// <param name="context">The executor's context: an <see cref="IResolverContext"/> or an <see cref="IBatchResolverContext"/>.</param>
    public FieldInvocation(IFieldContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Context = context;
        Single = context as IResolverContext;
        Batch = Single is null ? context as IBatchResolverContext : null;
    }

    /// <summary>Selection, arguments, services, user and cancellation of the field.</summary>
    public IFieldContext Context { get; }

    /// <summary>The context when the resolver runs for one parent.</summary>
    public IResolverContext? Single { get; }

    /// <summary>The context when the resolver runs for all parents of a level.</summary>
    public IBatchResolverContext? Batch { get; }

    /// <summary>Values that middleware hands to the parameters and the resolver of this call.</summary>
    public IDictionary<object, object?> State => _state ??= [];

    internal bool OwnsSomething => _owned is not null;

    /// <summary>The object is disposed when the field, with all its middleware, is finished.</summary>
    /// <param name="disposable">An <see cref="IAsyncDisposable"/> or <see cref="IDisposable"/>.</param>
    public void DisposeAfter(object disposable) => (_owned ??= []).Add(disposable);

    /// <summary>Disposes what was given to <see cref="DisposeAfter"/>, the last one first.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var owned = _owned ?? [];
        _owned = null;
        for (var i = owned.Count - 1; i >= 0; i--)
        {
            if (owned[i] is IAsyncDisposable asynchronous)
            {
                await asynchronous.DisposeAsync();
            }
            else if (owned[i] is IDisposable synchronous)
            {
                synchronous.Dispose();
            }
        }
    }
}

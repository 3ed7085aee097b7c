using System.Collections.Concurrent;

namespace Federation.Execution;

/// <summary>
/// The context data of one request, the same for its middleware and its resolvers. Made when somebody first asks for them: most requests
/// have none.
/// </summary>
internal sealed class ContextDataHolder
{
    private IDictionary<string, object?>? _data;

    /// <summary>The data that somebody has asked for; null when nobody did.</summary>
    public IDictionary<string, object?>? Begun => Volatile.Read(ref _data);

    /// <summary>The data.</summary>
    /// <param name="initial">What they start with.</param>
    public IDictionary<string, object?> Get(IReadOnlyDictionary<string, object?> initial)
    {
        if (Begun is { } begun)
        {
            return begun;
        }

        var made = new ConcurrentDictionary<string, object?>(initial, StringComparer.Ordinal);
        return Interlocked.CompareExchange(ref _data, made, null) ?? made;
    }
}

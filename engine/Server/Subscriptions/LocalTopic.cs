namespace Federation.Server.Subscriptions;

/// <summary>A topic that somebody in this process subscribes to. When the last subscriber has left it closes and is gone.</summary>
internal abstract class LocalTopic(string name, Type messageType, LocalTopics owner)
{
    private Task<IAsyncDisposable>? _connection;

    public string Name { get; } = name;

    public Type MessageType { get; } = messageType;

    protected LocalTopics Owner { get; } = owner;

    protected Lock Gate { get; } = new();

    /// <summary>True when the last subscriber has left; guarded by <see cref="Gate"/>.</summary>
    protected bool IsClosed { get; private set; }

    /// <summary>Finished when messages arrive. The first subscriber connects, the others wait with it.</summary>
    /// <param name="connect">Connects; what it gives is disposed when the topic closes.</param>
    public Task ConnectAsync(Func<LocalTopic, Task<IAsyncDisposable>> connect)
    {
        lock (Gate)
        {
            return _connection ??= connect(this);
        }
    }

    /// <summary>Hands a message to all subscribers; false when it is not of the topic's type.</summary>
    public abstract bool TryDeliver(object? message);

    /// <summary>Ends all subscriptions after what waits for them.</summary>
    /// <param name="reason">What the subscribers are told; null when there simply is nothing more.</param>
    public abstract void End(Exception? reason);

    /// <summary>The caller holds <see cref="Gate"/>.</summary>
    protected void Close()
    {
        if (!IsClosed)
        {
            IsClosed = true;
            Owner.Remove(this);
            _ = DisconnectAsync(_connection);
        }
    }

    private static async Task DisconnectAsync(Task<IAsyncDisposable>? connection)
    {
        try
        {
            if (connection is not null)
            {
#pragma warning disable VSTHRD003 // Not under the lock that the caller holds.
                await (await connection.ConfigureAwait(ConfigureAwaitOptions.ForceYielding)).DisposeAsync();
#pragma warning restore VSTHRD003
            }
        }
#pragma warning disable CA1031 // Who waited for the connection was told; of what disposing it throws nobody is left to be told.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}

namespace Federation.EndToEnd.World;

/// <summary>
/// The processes that all tests share. Each is started by the first test that asks for it and ended after the last; the sample data of
/// SQLite are made once and copied.
/// </summary>
public sealed class TestWorld : IAsyncDisposable
{
    private readonly Part<SeededData> _data;
    private readonly Part<Tokens> _tokens;
    private readonly Part<StandaloneProcess> _standalone;
    private readonly Part<PostgreSqlStandalone> _postgreSql;
    private readonly Part<SixProcesses> _six;
    private readonly Part<CountedGateway> _counted;

    public TestWorld()
    {
        _data = new(SeededData.CreateAsync);
        _tokens = new(async () => new Tokens((await DataAsync()).Folder));
        _standalone = new(async () => await StandaloneProcess.StartReadyAsync((await DataAsync()).Copy()));
        _postgreSql = new(async () => await PostgreSqlStandalone.StartAsync((await DataAsync()).CopyKey()));
        _six = new(async () => await SixProcesses.StartAsync((await DataAsync()).Copy()));
        _counted = new(async () => await CountedGateway.StartAsync(await StandaloneAsync()));
    }

    /// <summary>What the very first start made, and what it printed.</summary>
    internal Task<SeededData> DataAsync() => _data.GetAsync();

    /// <summary>Tokens of the development issuer, as <c>fed token</c> makes them.</summary>
    internal Task<Tokens> TokensAsync() => _tokens.GetAsync();

    /// <summary>Everything in one process, on SQLite.</summary>
    internal Task<StandaloneProcess> StandaloneAsync() => _standalone.GetAsync();

    /// <summary>Everything in one process, on PostgreSQL.</summary>
    internal Task<PostgreSqlStandalone> PostgreSqlAsync() => _postgreSql.GetAsync();

    /// <summary>Five subgraphs and a gateway, on SQLite.</summary>
    internal Task<SixProcesses> SixAsync() => _six.GetAsync();

    /// <summary>A gateway whose requests to the subgraphs of <see cref="StandaloneAsync"/> are recorded.</summary>
    internal Task<CountedGateway> CountedAsync() => _counted.GetAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The data last: the others' folders are copies inside of it.
        await _counted.DisposeAsync();
        await _six.DisposeAsync();
        await _postgreSql.DisposeAsync();
        await _standalone.DisposeAsync();
        await _tokens.DisposeAsync();
        await _data.DisposeAsync();
    }

    /// <summary>Something that is made once, when it is asked for.</summary>
    private sealed class Part<T>(Func<Task<T>> make) : IAsyncDisposable
        where T : class
    {
#pragma warning disable VSTHRD011 // there is no synchronization context that the task could wait for
        private readonly Lazy<Task<T>> _value = new(make);
#pragma warning restore VSTHRD011

        public Task<T> GetAsync() => _value.Value;

        public async ValueTask DisposeAsync()
        {
            if (_value is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } && await _value.Value is IAsyncDisposable value)
            {
                await value.DisposeAsync();
            }
        }
    }
}

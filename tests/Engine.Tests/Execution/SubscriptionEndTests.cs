using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

/// <summary>However a subscription ends, its events are given back exactly once, and nothing waits for a source that does not let go.</summary>
public sealed class SubscriptionEndTests
{
    private const string Sdl = "type Query { a: Int } type Subscription { price: Int }";
    private const string Text = "subscription { price }";

    private readonly EventChannel _events = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_CancelledWhileWaiting_EndsAtOnce(bool ignoresCancellation)
    {
        using var source = new CancellationTokenSource();
        await using var stream = await Graph(ignoresCancellation).SubscribeAsync(Text, source.Token);
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();
        var next = answers.MoveNextAsync();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        _events.Complete(); // only now does the source that ignores its token come back
        await _events.Released;
        Assert.Equal(1, _events.Disposed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reading_CancelledWhileWaiting_EndsAtOnce(bool ignoresCancellation)
    {
        using var source = new CancellationTokenSource();
        await using var stream = await Graph(ignoresCancellation).SubscribeAsync(Text);
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator(source.Token);
        var next = answers.MoveNextAsync();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        _events.Complete();
        await _events.Released;
        Assert.Equal(1, _events.Disposed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stream_DisposedWhileRead_EndsTheReading(bool ignoresCancellation)
    {
        var stream = await Graph(ignoresCancellation).SubscribeAsync(Text);
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();
        var next = answers.MoveNextAsync();

        await stream.DisposeAsync();

        Assert.False(await next);
        _events.Complete();
        await _events.Released;
        Assert.Equal(1, _events.Disposed);
    }

    [Fact]
    public async Task Stream_DisposedUnread_GivesTheEventsBack()
    {
        var stream = await Graph().SubscribeAsync(Text);

        await stream.DisposeAsync();
        await stream.DisposeAsync();

        Assert.Equal(1, _events.Disposed);
        Assert.Throws<InvalidOperationException>(stream.ReadResultsAsync);
    }

    [Fact]
    public async Task Stream_ReadTwice_IsAMistakeOfTheCaller()
    {
        await using var stream = await Graph().SubscribeAsync(Text);
        stream.ReadResultsAsync();

        var exception = Assert.Throws<InvalidOperationException>(stream.ReadResultsAsync);

        Assert.Equal("A response stream can be read once, before it is disposed.", exception.Message);
    }

    [Fact]
    public async Task Reader_StopsAfterAnAnswer_GivesTheEventsBack()
    {
        await using var stream = await Graph().SubscribeAsync(Text);
        _events.Send(1);
        await foreach (var answer in stream.ReadResultsAsync())
        {
            Assert.Equal("""{"data":{"price":1}}""", Print(answer));
            break;
        }

        Assert.Equal(1, _events.Disposed);
    }

    [Fact]
    public async Task Event_RunningWhenTheRequestIsCancelled_IsNotWaitedFor()
    {
        using var source = new CancellationTokenSource();
        var running = new TaskCompletionSource();
        var hanging = new TaskCompletionSource<object?>();
#pragma warning disable VSTHRD003 // A resolver that hangs is what is tested.
        var graph = Graph().Async("Subscription", "price", async _ => { running.SetResult(); return await hanging.Task; });
#pragma warning restore VSTHRD003
        await using var stream = await graph.SubscribeAsync(Text, source.Token);
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();
        _events.Send(1);
        var next = answers.MoveNextAsync();
        await running.Task;

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        Assert.Equal(1, _events.Disposed);
        hanging.SetResult(null);
    }

    [Fact]
    public async Task SubscribeResolver_StillRunningWhenTheRequestIsCancelled_ItsEventsAreGivenBackUnread()
    {
        using var source = new CancellationTokenSource();
        var running = new TaskCompletionSource();
        var late = new TaskCompletionSource<IAsyncEnumerable<int>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var graph = new TestGraph(Sdl).SubscribeAsync("price", async _ =>
        {
            running.SetResult();
#pragma warning disable VSTHRD003 // As above.
            return await late.Task;
#pragma warning restore VSTHRD003
        });
        var subscribing = graph.SubscribeAsync(Text, source.Token);
        await running.Task;

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => subscribing);
        var given = new LateEvents();
        late.SetResult(given);
        await given.Disposed;
    }

    [Fact]
    public async Task Source_ThrowsWhenItIsDisposed_TheHostIsTold()
    {
        var seen = new List<string>();
        var graph = new TestGraph(Sdl).Subscribe("price", _ => Numbers());
        graph.Options.OnException = (exception, info) => seen.Add($"{info.Coordinate}: {exception.Message}");

        Assert.Equal(["""{"data":{"price":1}}"""], await graph.ReadAllAsync(Text, take: 1));
        Assert.Equal(["Subscription.price: cannot unsubscribe"], seen);

        static async IAsyncEnumerable<int> Numbers()
        {
            try
            {
                yield return 1;
                await Task.Yield();
                yield return 2;
            }
            finally
            {
                Fail();
            }
        }

        static void Fail() => throw new InvalidOperationException("cannot unsubscribe");
    }

    private TestGraph Graph(bool ignoresCancellation = false) => new TestGraph(Sdl).Subscribe("price", _ => _events.Read(ignoresCancellation));

    private sealed class LateEvents : IAsyncEnumerable<int>, IAsyncDisposable
    {
        private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Disposed => _disposed.Task;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw new InvalidOperationException("read");

        public ValueTask DisposeAsync()
        {
            _disposed.SetResult();
            return ValueTask.CompletedTask;
        }
    }
}

using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class CancellationTests
{
    private const string Sdl = "type Query { a: A } type A { b: Int }";

    [Fact]
    public async Task Request_CancelledBefore_DoesNotStart()
    {
        var graph = new TestGraph(Sdl).Pure("Query", "a", _ => throw new InvalidOperationException("started"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => graph.RunAsync("{ a { b } }", cancellationToken: new CancellationToken(true)));
    }

    [Fact]
    public async Task Request_CancelledDuringALevel_DoesNotStartTheNext()
    {
        using var source = new CancellationTokenSource();
        var started = false;
        var graph = new TestGraph(Sdl)
            .Async("Query", "a", async _ => { await source.CancelAsync(); return Map(); })
            .Async("A", "b", _ => { started = true; return new ValueTask<object?>(1); });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => graph.RunAsync("{ a { b } }", cancellationToken: source.Token));
        Assert.False(started);
    }

    [Fact]
    public async Task Resolver_ObservesTheCancelledRequest_TheCancellationFlowsOut()
    {
        using var source = new CancellationTokenSource();
        var unexpected = 0;
        var graph = new TestGraph(Sdl).Async("Query", "a", async context =>
        {
            source.CancelAfter(10);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return null;
        });
        graph.Options.OnException = (_, _) => unexpected++;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => graph.RunAsync("{ a { b } }", cancellationToken: source.Token));
        Assert.Equal(0, unexpected);
    }

    [Fact]
    public async Task Resolver_IgnoresTheCancelledRequest_IsNotWaitedFor()
    {
        using var source = new CancellationTokenSource();
        var running = new TaskCompletionSource();
        var hanging = new TaskCompletionSource<object?>();
        var finished = new TaskCompletionSource();
        var graph = new TestGraph(Sdl).Async("Query", "a", async _ =>
        {
            running.SetResult();
#pragma warning disable VSTHRD003 // A resolver that hangs is what is tested.
            var value = await hanging.Task;
#pragma warning restore VSTHRD003
            finished.SetResult();
            return value;
        });
        var answer = graph.RunAsync("{ a { b } }", cancellationToken: source.Token);
        await running.Task;

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        hanging.SetResult(null);
        await finished.Task;
    }

    [Fact]
    public async Task Load_WaitingWhenTheRequestIsCancelled_IsCancelledToo()
    {
        using var source = new CancellationTokenSource();
        var loader = new NeverLoader();
        var ends = new TaskCompletionSource<Exception>();
        var waiting = new TaskCompletionSource();
        var hanging = new TaskCompletionSource<object?>();
        var graph = new TestGraph("type Query { a: Int b: Int }")
            .Async("Query", "a", async _ =>
            {
                try
                {
                    return await loader.LoadAsync(1);
                }
                catch (OperationCanceledException exception)
                {
                    ends.SetResult(exception);
                    throw;
                }
            })
#pragma warning disable VSTHRD003 // As above: the batch waits for this one.
            .Async("Query", "b", async _ => { waiting.SetResult(); return await hanging.Task; });
#pragma warning restore VSTHRD003
        var answer = graph.RunAsync("{ a b }", cancellationToken: source.Token);
        await waiting.Task;

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await ends.Task;
        Assert.Equal(0, loader.Calls);
        hanging.SetResult(null);
    }

    [Fact]
    public async Task Load_AskedForAfterTheRequestHasEnded_IsCancelled()
    {
        var loader = new NeverLoader();
        var late = new TaskCompletionSource();
        var load = Task.FromResult(0);
        var graph = new TestGraph("type Query { a: Int }").Async("Query", "a", _ =>
        {
#pragma warning disable VSTHRD003 // Work that a resolver leaves behind is what is tested.
            load = LoadLateAsync();
            async Task<int> LoadLateAsync()
            {
                await late.Task;
                return await loader.LoadAsync(1);
            }
#pragma warning restore VSTHRD003

            return new(1);
        });

        Assert.Equal("""{"data":{"a":1}}""", await graph.RunAsync("{ a }"));
        late.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => load);
        Assert.Equal(0, loader.Calls);
    }

    [Fact]
    public async Task Resolver_CancelsSomethingOfItsOwn_IsAnUnexpectedError()
    {
        var graph = new TestGraph(Sdl).Async("Query", "a", _ => throw new OperationCanceledException());

        Assert.StartsWith("""{"errors":[{"message":"Unexpected Execution Error",""", await graph.RunAsync("{ a { b } }"), StringComparison.Ordinal);
    }

    private sealed class NeverLoader : Federation.Execution.BatchDataLoader<int, int>
    {
        public int Calls { get; private set; }

        protected override Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            Calls++;
            return Task.FromResult<IReadOnlyDictionary<int, int>>(new Dictionary<int, int>());
        }
    }
}

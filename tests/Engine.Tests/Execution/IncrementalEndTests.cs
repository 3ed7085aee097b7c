using Federation.Execution;
using Federation.Types;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

/// <summary>However an answer in parts ends, its sequences are disposed exactly once, and nothing waits for who does not let go.</summary>
public sealed class IncrementalEndTests
{
    private const string Sdl = "type Query { car: Car  tags: [String] } type Car { id: Int  slow: String  tags: [String] }";

    private readonly EventChannel _items = new();
    private readonly TaskCompletionSource _running = new();
    private readonly TaskCompletionSource<object?> _hanging = new();

    [Fact]
    public async Task Request_CancelledDuringADeferredFragment_EndsAtOnce()
    {
        using var source = new CancellationTokenSource();
        await using var stream = await Slow().SubscribeAsync("{ car { id ... @defer { slow } } }", source.Token);
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();
        await answers.MoveNextAsync();
        var next = answers.MoveNextAsync();
        await _running.Task;

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        _hanging.SetResult(null);
    }

    [Fact]
    public async Task Reading_CancelledDuringADeferredFragment_EndsAtOnce()
    {
        using var source = new CancellationTokenSource();
        await using var stream = await Slow().SubscribeAsync("{ car { id ... @defer { slow } } }");
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator(source.Token);
        await answers.MoveNextAsync();
        var next = answers.MoveNextAsync();
        await _running.Task;

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        _hanging.SetResult(null);
    }

    [Fact]
    public async Task Stream_DisposedDuringADeferredFragment_EndsTheReadingAndTellsTheResolver()
    {
        var told = new TaskCompletionSource();
        var graph = Slow().Async("Car", "slow", async context =>
        {
            context.RequestAborted.Register(told.SetResult);
            _running.SetResult();
#pragma warning disable VSTHRD003 // A resolver that hangs is what is tested.
            return await _hanging.Task;
#pragma warning restore VSTHRD003
        });
        await using var stream = await graph.SubscribeAsync("{ car { id ... @defer { slow } } }");
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();
        await answers.MoveNextAsync();
        var next = answers.MoveNextAsync();
        await _running.Task;

        await stream.DisposeAsync();

        Assert.False(await next);
        await told.Task;
        _hanging.SetResult(null);
    }

    [Fact]
    public async Task Reader_StopsAfterTheFirstPart_NothingDeferredIsStarted()
    {
        var graph = Slow();

        Assert.Single(await graph.ReadAllAsync("{ car { id ... @defer { slow } } }", take: 1));

        Assert.False(_running.Task.IsCompleted);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_CancelledWhileAnItemIsWaitedFor_DisposesTheSequenceOnce(bool ignoresCancellation)
    {
        using var source = new CancellationTokenSource();
        var graph = Graph().Async("Query", "tags", _ => new(_items.Read(ignoresCancellation)));
        await using var stream = await graph.SubscribeAsync("{ tags @stream }", source.Token);
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();
        await answers.MoveNextAsync();
        var next = answers.MoveNextAsync();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        _items.Complete();
        await _items.Released;
        Assert.Equal(1, _items.Disposed);
    }

    [Fact]
    public async Task Stream_DisposedUnread_DisposesItsSequences()
    {
        var graph = Graph().Async("Query", "tags", _ => new(_items.Read()));
        var stream = await graph.SubscribeAsync("{ tags @stream }");

        await stream.DisposeAsync();
        await stream.DisposeAsync();

        Assert.Equal(1, _items.Disposed);
    }

    [Fact]
    public async Task Request_CancelledDuringTheFirstPart_DisposesItsSequences()
    {
        using var source = new CancellationTokenSource();
        var graph = Slow().Async("Query", "tags", _ => new(_items.Read()));
        var answer = graph.SubscribeAsync("{ tags @stream car { slow } }", source.Token);
        await _running.Task;

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await _items.Released;
        Assert.Equal(1, _items.Disposed);
        _hanging.SetResult(null);
    }

    [Theory]
    [InlineData("vin")] // the list is gone before it is completed
    [InlineData("vinLater")] // and after
    public async Task FragmentThatFails_DisposesTheSequencesInIt(string field)
    {
        var graph = new TestGraph(
            "type Query { car: Car } type Car { id: Int  vin: String!  vinLater: String!  tags: [String] }",
            new SchemaOptions { EnableDefer = true, EnableStream = true })
            .Pure("Query", "car", _ => Map(("id", 1)))
            .Async("Car", "tags", _ => new(_items.Read()))
            .Async("Car", "vin", _ => default)
            .Async("Car", "vinLater", async _ => { await Task.Yield(); return null; });
        await using var stream = await graph.SubscribeAsync($"{{ car {{ id ... @defer {{ tags @stream {field} }} }} }}");
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();

        await answers.NextAsync();

        Assert.Equal(
            $$$"""{"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field Car.{{{field}}}.","locations":[{"line":1,"column":38}],"path":["car","{{{field}}}"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}],"hasNext":false}""",
            await answers.NextAsync());
        Assert.Null(await answers.NextAsync());
        Assert.Equal(1, _items.Disposed);
    }

    [Fact]
    public async Task Fragments_ThatFailTogether_StopWhatStillRunsForOneOfThem()
    {
        var told = new TaskCompletionSource();
        var graph = new TestGraph("type Query { car: Car } type Car { id: Int  vin: String!  slow: String }", new SchemaOptions { EnableDefer = true })
            .Pure("Query", "car", _ => Map(("id", 1)))
            .Async("Car", "vin", async _ => { await Task.Yield(); return null; })
            .Async("Car", "slow", async context =>
            {
                context.RequestAborted.Register(told.SetResult);
#pragma warning disable VSTHRD003 // A resolver that hangs is what is tested.
                return await _hanging.Task;
#pragma warning restore VSTHRD003
            });
        await using var stream = await graph.SubscribeAsync("{ car { id ... @defer { vin slow } ... @defer { vin } } }");
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();

        await answers.NextAsync();
        Assert.EndsWith("\"hasNext\":false}", await answers.NextAsync(), StringComparison.Ordinal);
        Assert.Null(await answers.NextAsync());

        await told.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        _hanging.SetResult(null);
    }

    [Fact]
    public async Task Sequence_ThatComesAfterTheEnd_IsDisposed()
    {
        var sequences = new OpenSequences();
        await sequences.DisposeAsync();

        var late = new SequenceReader(_items.Read(), static _ => { }, CancellationToken.None, sequences);

        await _items.Released.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.False(await late.MoveNextAsync());
        Assert.Equal(1, _items.Disposed);
    }

    private static TestGraph Graph() => new(Sdl, new SchemaOptions { EnableDefer = true, EnableStream = true });

    private TestGraph Slow() => Graph()
        .Pure("Query", "car", _ => Map(("id", 1)))
        .Async("Car", "slow", async _ =>
        {
            _running.SetResult();
#pragma warning disable VSTHRD003 // A resolver that hangs is what is tested.
            return await _hanging.Task;
#pragma warning restore VSTHRD003
        });
}

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

        await Assert.ThrowsAsync<OperationCanceledException>(() => graph.RunAsync("{ a { b } }", cancellationToken: new CancellationToken(true)));
    }

    [Fact]
    public async Task Request_CancelledDuringALevel_DoesNotStartTheNext()
    {
        using var source = new CancellationTokenSource();
        var started = false;
        var graph = new TestGraph(Sdl)
            .Async("Query", "a", async _ => { await source.CancelAsync(); return Map(); })
            .Async("A", "b", _ => { started = true; return new ValueTask<object?>(1); });

        await Assert.ThrowsAsync<OperationCanceledException>(() => graph.RunAsync("{ a { b } }", cancellationToken: source.Token));
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

        await Assert.ThrowsAsync<OperationCanceledException>(() => graph.RunAsync("{ a { b } }", cancellationToken: source.Token));
        Assert.Equal(0, unexpected);
    }

    [Fact]
    public async Task Resolver_CancelsSomethingOfItsOwn_IsAnUnexpectedError()
    {
        var graph = new TestGraph(Sdl).Async("Query", "a", _ => throw new OperationCanceledException());

        Assert.StartsWith("""{"errors":[{"message":"Unexpected Execution Error",""", await graph.RunAsync("{ a { b } }"), StringComparison.Ordinal);
    }
}

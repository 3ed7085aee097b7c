using Federation.AspNetCore;
using Federation.AspNetCore.Streams;
using Xunit;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>What counts as an operation of a connection, and how long.</summary>
public sealed class LiveOperationsTests
{
    private readonly TaskCompletionSource _rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Work_OfCompletedOperations_CountsUntilItIsOver()
    {
        var operations = Create(maxOperations: 2);
        foreach (var id in new[] { "a", "b", "a", "b" })
        {
            Assert.Equal(OperationStart.Started, Start(operations, id));
            operations.Complete(id);
        }

        Assert.Equal(OperationStart.TooMany, Start(operations, "c"));

        _rest.SetResult();
        await Eventually.TrueAsync(() => Task.FromResult(Start(operations, "c") == OperationStart.Started));
    }

    [Fact]
    public void Operations_AreCountedByTheirIds()
    {
        var operations = Create(maxOperations: 1);

        Assert.Equal(OperationStart.Started, Start(operations, "a"));
        Assert.Equal(OperationStart.IdTaken, Start(operations, "a"));
        Assert.Equal(OperationStart.TooMany, Start(operations, "b"));
        _rest.SetResult();
    }

    [Fact]
    public async Task Stop_WaitsForWorkWhoseIdIsFree()
    {
        var operations = Create(maxOperations: 1);
        Start(operations, "a");
        operations.Complete("a");

        var stopping = operations.StopAsync();

        Assert.Equal(OperationStart.ConnectionEnded, Start(operations, "b"));
        Assert.False(stopping.IsCompleted);
        _rest.SetResult();
        await stopping.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    private static LiveOperations Create(int maxOperations) =>
        new(new StreamHost(new GraphQLStreamOptions { MaxOperations = maxOperations }, TimeProvider.System, CancellationToken.None), CancellationToken.None);

    private OperationStart Start(LiveOperations operations, string id) => operations.TryStart(id, _ => _rest.Task, out _);
}

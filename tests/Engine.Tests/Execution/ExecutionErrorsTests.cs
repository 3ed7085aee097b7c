using System.Diagnostics;
using Federation.Execution;
using Federation.Language;
using Xunit;

namespace Federation.Engine.Tests.Execution;

public sealed class ExecutionErrorsTests
{
    [Fact]
    public void ToList_OfARoot_GivesItsErrorsByDepthAndPosition()
    {
        var errors = Errors();
        var (first, second) = (Root(), Root());
        Add(errors, "deep", new ResultList(item: null!, capacity: 0, first, 0), 0);
        Add(errors, "right", first, 2);
        Add(errors, "other", second, 0);
        Add(errors, "left", first, 1);

        Assert.Equal(["left", "right", "deep"], errors.ToList(first).Select(e => e.Message));
        Assert.Equal(["other"], errors.ToList(second).Select(e => e.Message));
        Assert.Empty(errors.ToList(Root()));
        Assert.Equal(["other", "left", "right", "deep"], errors.ToList().Select(e => e.Message));
    }

    /// <summary>Looking through the errors of all roots for each of them takes seconds.</summary>
    [Fact]
    public void ToList_OfEachOfManyRoots_CostsItsOwnErrors()
    {
        var errors = Errors();
        var roots = Enumerable.Range(0, 30_000).Select(_ => Root()).ToList();
        roots.ForEach(root => Add(errors, "failed", root, 0));

        var watch = Stopwatch.StartNew();
        Assert.All(roots, root => Assert.Single(errors.ToList(root)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static ResultList Root() => new(item: null!, capacity: 0, parent: null, index: 0) { IsDetached = true };

    /// <summary>Nothing of an operation is looked at for errors that know their path and locations.</summary>
    private static ExecutionErrors Errors() => new(operation: null!, new RequestExecutorOptions());

    private static void Add(ExecutionErrors errors, string message, ResultNode node, int index) =>
        errors.Add(new GraphQLError(message, "FAILED").WithPath([]).WithLocations([]), node, index, selection: null!);
}

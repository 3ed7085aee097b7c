using Federation.Execution;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Execution;

/// <summary>
/// What a pure field costs: no task, and no byte but the place of its value in the result. Measured as the difference between two
/// operations that differ in their fields only.
/// </summary>
public sealed class PureFieldTests
{
    private const int Objects = 1_000;

    /// <summary>A reference in the result.</summary>
    private const int Slot = 8;

    private static readonly object[] s_cars = [.. Enumerable.Range(0, Objects).Select(i => new Car($"Lumeo {i}"))];

    [Fact]
    public void Field_OfManyObjects_CostsItsSlot()
    {
        var executor = Executor();

        var few = Allocated(executor, "{ cars { a: name } }");
        var many = Allocated(executor, "{ cars { a: name b: name c: name d: name e: name f: name g: name h: name i: name } }");

        Assert.InRange((many - few) / (double)(Objects * 8), Slot, Slot + 0.5);
    }

    [Fact]
    public void Field_DeferredForManyObjects_CostsItsSlot()
    {
        var executor = Executor();

        var few = Allocated(executor, "{ cars { ... @defer { a: name } } }");
        var many = Allocated(executor, "{ cars { ... @defer { a: name b: name c: name d: name e: name f: name g: name h: name i: name } } }");

        Assert.InRange((many - few) / (double)(Objects * 8), Slot, Slot + 0.5);
    }

    [Fact]
    public void Object_DeferredOrStreamed_CostsABoundedNumberOfBytes()
    {
        var executor = Executor();
        var plain = Allocated(executor, "{ cars { name } }") / (double)Objects;

        Assert.InRange(Allocated(executor, "{ cars { ... @defer { name } } }") / (double)Objects - plain, 700, 1_450);
        Assert.InRange(Allocated(executor, "{ cars @stream { name } }") / (double)Objects - plain, 110, 250);
    }

    [Fact]
    public void Schema_WithTheDirectives_AnswersWithoutThemAsBefore()
    {
        const string Query = "{ cars { name } }";

        Assert.InRange(Allocated(Executor(), Query) - Allocated(Executor(incremental: false), Query), -64, 64);
    }

    private static RequestExecutor Executor(bool incremental = true)
    {
        var resolvers = new ResolverMap();
        resolvers.Add("Query", "cars", new PureFieldResolver(_ => s_cars));
        resolvers.Add("Car", "name", new PureFieldResolver(car => ((Car)car).Name));
        var schema = Schema.Parse(
            "type Query { cars: [Car!]! } type Car { name: String }",
            new SchemaOptions { EnableDefer = incremental, EnableStream = incremental });
        return new RequestExecutor(schema, resolvers);
    }

    /// <summary>The bytes that an operation allocates, its answer not yet written; each step completes without a task.</summary>
    private static long Allocated(RequestExecutor executor, string query)
    {
        var request = new GraphQLRequest { Query = query };
        Run(executor, request);
        Run(executor, request);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var answers = Run(executor, request);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.NotEmpty(answers);
        return allocated;
    }

    private static List<OperationResult> Run(RequestExecutor executor, GraphQLRequest request)
    {
        var answers = new List<OperationResult>();
        var result = Completed(executor.ExecuteAsync(request));
        if (result is OperationResult answer)
        {
            return [answer];
        }

        var payloads = result.ExpectResponseStream().ReadResultsAsync().GetAsyncEnumerator();
        while (Completed(payloads.MoveNextAsync()))
        {
            answers.Add(payloads.Current);
        }

        return answers;
    }

    private static T Completed<T>(ValueTask<T> task)
    {
        Assert.True(task.IsCompletedSuccessfully, "Something was waited for.");
#pragma warning disable VSTHRD002 // It has completed.
        return task.Result;
#pragma warning restore VSTHRD002
    }

    private sealed record Car(string Name);
}

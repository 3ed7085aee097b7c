using System.Buffers;
using Federation.Benchmarks.Workloads;
using Federation.Language;
using Federation.Types;
using Federation.Validation;
using Xunit;

namespace Federation.Engine.Tests.Benchmarks;

/// <summary>
/// What an operation may allocate: measured, and about a sixth more. Time is too noisy to be tested; allocations are not, and a
/// list or a closure per field shows in them at once.
/// </summary>
public sealed class AllocationTests
{
    private static readonly string s_showroom = WorkloadFiles.Read("showroom.graphql");

    [Fact]
    public void Parse_Showroom_AllocatesItsTree() =>
        AssertAllocates(38_000, () => Utf8GraphQLParser.Parse(s_showroom));

    [Fact]
    public void Validate_Showroom_AllocatesNothingPerField()
    {
        var schema = Schema.Parse(WorkloadFiles.ReadClientSdl());
        var document = Utf8GraphQLParser.Parse(s_showroom);

        AssertAllocates(56_000, () => DocumentValidator.Validate(schema, document));
    }

    [Theory]
    [InlineData("flat-list", 10_000 * 290)]
    [InlineData("wide-object", 3_600)]
    public void Execute_PureFields_AllocatesNodesAndValues(string name, int bytes)
    {
        var workload = new ExecuteWorkload(name, GarageGraph.CreateExecutor());
        var answer = new ArrayBufferWriter<byte>(2_000_000);

        AssertAllocates(bytes, () =>
        {
            answer.ResetWrittenCount();
            var run = workload.RunAsync(answer);
            Assert.True(run.IsCompletedSuccessfully);
        });
    }

    private static void AssertAllocates(long most, Action operation)
    {
        operation();
        operation();
        var before = GC.GetAllocatedBytesForCurrentThread();
        operation();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(allocated <= most, $"{allocated} bytes were allocated; {most} are allowed.");
        Assert.True(allocated > most / 2, $"{allocated} bytes were allocated: lower the limit of {most}, it guards nothing.");
    }
}

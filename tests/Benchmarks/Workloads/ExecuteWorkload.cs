using System.Buffers;
using Federation.Execution;

namespace Federation.Benchmarks.Workloads;

/// <summary>
/// Runs an operation that the executor knows already and writes its answer. The data and JSON on both sides are in memory.
/// </summary>
internal sealed class ExecuteWorkload(string name, RequestExecutor executor) : IWorkload
{
    private readonly string _text = WorkloadFiles.Read($"{name}.graphql");

    public string Name => name;

    public async ValueTask RunAsync(IBufferWriter<byte> answer)
    {
        var request = new GraphQLRequest { Query = _text, Services = new LoaderServices() };
        var result = await executor.ExecuteAsync(request);
        result.ExpectOperationResult().WriteTo(answer);
    }
}

using System.Buffers;
using BenchmarkDotNet.Attributes;
using Federation.Benchmarks.Workloads;

namespace Federation.Benchmarks;

/// <summary>The workloads under BenchmarkDotNet: time and allocations of one operation each.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private readonly ArrayBufferWriter<byte> _answer = new();
    private IWorkload _workload = null!;

    public static IEnumerable<string> Names => WorkloadCatalogue.Create().Select(workload => workload.Name);

    [ParamsSource(nameof(Names))]
    public string Workload { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => _workload = WorkloadCatalogue.Create().Single(workload => workload.Name == Workload);

    [Benchmark]
    public async Task<int> Run()
    {
        _answer.ResetWrittenCount();
        await _workload.RunAsync(_answer);
        return _answer.WrittenCount;
    }
}

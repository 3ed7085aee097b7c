using BenchmarkDotNet.Running;
using Federation.Benchmarks;
using Federation.Benchmarks.Ratio;

switch (args)
{
    case ["serve"]:
        await ServeCommand.RunAsync();
        break;
    case ["ratio", .. var workloads]:
        await RatioCommand.RunAsync(workloads);
        break;
    default:
        BenchmarkSwitcher.FromTypes([typeof(EngineBenchmarks), typeof(PlanningBenchmarks)]).Run(args);
        break;
}

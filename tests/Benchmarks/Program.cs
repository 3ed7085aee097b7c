using BenchmarkDotNet.Running;
using Federation.Benchmarks;
using Federation.Benchmarks.Ratio;
using Federation.Benchmarks.Rules;
using Federation.TestKit;

switch (args)
{
    case ["serve"]:
        await ServeCommand.RunAsync();
        break;
    case ["ratio", .. var workloads]:
        await RatioCommand.RunAsync(workloads);
        break;
    case ["rules"]:
        RulesCommand.Run();
        break;
    default:
        // In this process: a project of its own for each run would build the engine again, with analyzers.
        var reports = Path.Combine(RepositoryPaths.Root, "artifacts", "benchmarks");
        BenchmarkSwitcher.FromTypes([typeof(EngineBenchmarks), typeof(PlanningBenchmarks), typeof(RulesBenchmarks)]).Run(["--inProcess", "--artifacts", reports, .. args]);
        break;
}

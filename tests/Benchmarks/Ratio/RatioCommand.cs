using Federation.Benchmarks.Workloads;

namespace Federation.Benchmarks.Ratio;

/// <summary>
/// Measures every workload on both sides in one run. The sides take turns, so that whatever else the machine does hits both;
/// each turn is a fixed amount of work, its length found while warming up.
/// </summary>
internal static class RatioCommand
{
    private const int Turns = 9;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_turn = TimeSpan.FromSeconds(0.7);

    public static async Task RunAsync(IReadOnlyCollection<string> only)
    {
        using var ours = Side.StartOurs();
        using var theirs = Side.StartGraphQLJs(Path.Combine(WorkloadFiles.Folder, "graphql-js"));
        var names = $"{await ours.ReadNameAsync()} against {await theirs.ReadNameAsync()}; {Environment.ProcessorCount} cores";
        var rows = new List<RatioRow>();
        foreach (var name in WorkloadCatalogue.Create().Select(workload => workload.Name).Where(name => only.Count == 0 || only.Contains(name)))
        {
            rows.Add(await CompareAsync(name, ours, theirs));
            await Console.Error.WriteLineAsync($"{name}: {rows[^1].Ratio.Median:F1} x");
        }

        Console.WriteLine(RatioTable.Print(names, rows, Turns));
    }

    private static async Task<RatioRow> CompareAsync(string workload, Side ours, Side theirs)
    {
        var oursIterations = await WarmUpAsync(workload, ours);
        var theirsIterations = await WarmUpAsync(workload, theirs);
        var oursTurns = new List<Measurement>();
        var theirsTurns = new List<Measurement>();
        for (var turn = 0; turn < Turns; turn++)
        {
            oursTurns.Add(await ours.MeasureAsync(workload, oursIterations));
            theirsTurns.Add(await theirs.MeasureAsync(workload, theirsIterations));
            if (oursTurns[^1].AnswerHash != theirsTurns[^1].AnswerHash)
            {
                throw new InvalidOperationException(
                    $"\"{workload}\" has two answers: ours of {oursTurns[^1].AnswerBytes} bytes, theirs of {theirsTurns[^1].AnswerBytes}.");
            }
        }

        var oursCpu = oursTurns.ConvertAll(m => (double)m.CpuMicroseconds / oursIterations);
        var theirsCpu = theirsTurns.ConvertAll(m => (double)m.CpuMicroseconds / theirsIterations);
        return new RatioRow(
            workload,
            oursTurns[0].AnswerBytes,
            oursTurns.Min(m => m.AllocatedBytes) / oursIterations,
            Statistics.Of(oursCpu),
            Statistics.Of(theirsCpu),
            Statistics.Of(oursTurns.Select(m => (double)m.WallMicroseconds / oursIterations)),
            Statistics.Of(theirsTurns.Select(m => (double)m.WallMicroseconds / theirsIterations)),
            Statistics.Of(theirsCpu.Zip(oursCpu, (theirsOne, oursOne) => theirsOne / oursOne)));
    }

    /// <summary>Runs a workload until it is warm; gives how often it fits into a turn.</summary>
    private static async Task<int> WarmUpAsync(string workload, Side side)
    {
        var iterations = 1;
        var spent = TimeSpan.Zero;
        while (true)
        {
            var measurement = await side.MeasureAsync(workload, iterations);
            var wall = TimeSpan.FromMicroseconds(Math.Max(measurement.WallMicroseconds, 1));
            spent += wall;
            var fitting = (int)Math.Clamp(iterations * (s_turn / wall), 1, 10_000_000);
            if (spent >= s_warmUp)
            {
                return fitting;
            }

            iterations = Math.Min(fitting, iterations * 4);
        }
    }
}

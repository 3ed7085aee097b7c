using System.Diagnostics;
using System.Globalization;

namespace Federation.Security;

/// <summary>How long something takes: the shortest run says what it costs, the median what a loaded machine makes of it.</summary>
internal sealed record Timing(TimeSpan Shortest, TimeSpan Median)
{
    private const int Fewest = 5;
    private const int Most = 25;

    /// <summary>Runs a few times after a warm-up; more often while even the shortest run takes longer than it may.</summary>
    public static Timing Of(Action run, TimeSpan allowed)
    {
        run();
        var times = new List<TimeSpan>();
        while (IsTooFew(times, allowed))
        {
            var start = Stopwatch.GetTimestamp();
            run();
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return Of(times);
    }

    /// <summary>The same for what waits.</summary>
    public static async Task<Timing> OfAsync(Func<Task> run, TimeSpan allowed)
    {
        await run();
        var times = new List<TimeSpan>();
        while (IsTooFew(times, allowed))
        {
            var start = Stopwatch.GetTimestamp();
            await run();
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return Of(times);
    }

    private static bool IsTooFew(List<TimeSpan> times, TimeSpan allowed) =>
        times.Count < Fewest || (times.Count < Most && times.Min() > allowed);

    private static Timing Of(List<TimeSpan> times)
    {
        times.Sort();
        return new Timing(times[0], times[times.Count / 2]);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Shortest.TotalMilliseconds:0.000} ms (median {Median.TotalMilliseconds:0.000} ms)");
}

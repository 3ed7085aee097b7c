using System.Diagnostics;
using System.Globalization;

namespace Federation.EndToEnd.World;

/// <summary>How much of the machine's processors was used by others than one program, so that a figure can be judged.</summary>
internal sealed class MachineUse
{
    // Linux counts in hundredths of a second, whatever the kernel's own clock is.
    private const double TicksPerSecond = 100;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly double _busy = BusySeconds();

    /// <summary>The share since the construction, 0 to 1; 0 where the system does not tell.</summary>
    public double ShareOfOthers(RunningProgram program)
    {
        using var process = Process.GetProcessById(program.Id);
        var others = BusySeconds() - _busy - process.TotalProcessorTime.TotalSeconds;
        return Math.Clamp(others / (Stopwatch.GetElapsedTime(_start).TotalSeconds * Environment.ProcessorCount), 0, 1);
    }

    private static double BusySeconds()
    {
        if (!File.Exists("/proc/stat"))
        {
            return 0;
        }

        // cpu user nice system idle iowait irq softirq steal ...
        var columns = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int[] busy = [1, 2, 3, 6, 7, 8];
        return busy.Sum(column => double.Parse(columns[column], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}

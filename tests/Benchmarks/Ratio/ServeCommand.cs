using System.Buffers;
using System.Diagnostics;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Federation.Benchmarks.Workloads;

namespace Federation.Benchmarks.Ratio;

/// <summary>
/// Our side of the comparison, as graphql-js/serve.mjs is the other: says what it is, then takes a request per line and gives a
/// measurement per line.
/// </summary>
internal static class ServeCommand
{
    public static async Task RunAsync()
    {
        var workloads = WorkloadCatalogue.Create().ToDictionary(workload => workload.Name, StringComparer.Ordinal);
        Console.WriteLine($"engine/, {RuntimeInformation.FrameworkDescription}, {(GCSettings.IsServerGC ? "server" : "workstation")} GC");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var request = JsonSerializer.Deserialize<MeasureRequest>(line, JsonSerializerOptions.Web)!;
            var measurement = await MeasureAsync(workloads[request.Workload], request.Iterations);
            Console.WriteLine(JsonSerializer.Serialize(measurement, JsonSerializerOptions.Web));
        }
    }

    private static async Task<Measurement> MeasureAsync(IWorkload workload, int iterations)
    {
        var answer = new ArrayBufferWriter<byte>();
        var allocated = GC.GetTotalAllocatedBytes();
        var wall = Stopwatch.GetTimestamp();
        var cpu = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < iterations; i++)
        {
            answer.ResetWrittenCount();
            await workload.RunAsync(answer);
        }

        return new Measurement(
            (long)(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds,
            (long)Stopwatch.GetElapsedTime(wall).TotalMicroseconds,
            answer.WrittenCount,
            Convert.ToHexStringLower(SHA256.HashData(answer.WrittenSpan)))
        {
            AllocatedBytes = GC.GetTotalAllocatedBytes() - allocated,
        };
    }
}

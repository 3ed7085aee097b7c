using System.Diagnostics;
using System.Text.Json;

namespace Federation.Benchmarks.Ratio;

/// <summary>A process that measures on request. It stays for the whole comparison, so that its compiler has warmed up.</summary>
internal sealed class Side : IDisposable
{
    private readonly Process _process;

    private Side(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.Environment["NODE_ENV"] = "production"; // what graphql-js asks for; it checks less then
        _process = Process.Start(start)!;
    }

    /// <summary>This program once more.</summary>
    public static Side StartOurs() => new(new ProcessStartInfo(Environment.ProcessPath!, ["serve"]));

    public static Side StartGraphQLJs(string folder) => new(new ProcessStartInfo("node", [Path.Combine(folder, "serve.mjs")]));

    /// <summary>What the side is, as its first line says.</summary>
    public async Task<string> ReadNameAsync() => await ReadLineAsync();

    public async Task<Measurement> MeasureAsync(string workload, int iterations)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new MeasureRequest(workload, iterations), JsonSerializerOptions.Web));
        return JsonSerializer.Deserialize<Measurement>(await ReadLineAsync(), JsonSerializerOptions.Web)!;
    }

    public void Dispose()
    {
        // Without input it ends by itself.
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<string> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync()
        ?? throw new InvalidOperationException($"'{_process.StartInfo.FileName}' has ended.");
}

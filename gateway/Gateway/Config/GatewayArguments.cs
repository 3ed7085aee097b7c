using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Federation.AspNetCore;

namespace Federation.Gateway.Config;

/// <summary>Reads the command line of the gateway.</summary>
internal static class GatewayArguments
{
    public const string Usage =
        """
        Usage: gateway [options]
               gateway schema export [--output FILE]

          --subgraph NAME=URL    a subgraph; repeat it for each. Without any, those of the section Gateway:Subgraphs count
          --schema DIR           read NAME.graphql of each subgraph from DIR instead of asking the running subgraphs
          --wait SECONDS         how long to wait at start for subgraphs that do not answer yet (120)
          --supergraph FILE|URL  serve a composed supergraph; --subgraph then says where a subgraph is in place of what it says
          --watch                serve a supergraph that has changed without a restart; a broken one is refused, the last good one kept
          --poll SECONDS         how often to look for a change (1 for a file, 10 for an address)
          --urls URLS            where to listen (http://localhost:4000)
          --port PORT            the same, a port on localhost
          --data DIR             the folder of the development key, shared with the subgraphs (data)
          --clock demo|system    the demo clock starts at 2026-03-01T09:00Z (system)
          --help                 this text

        The settings Gateway:Subgraphs, Schema, Wait, Supergraph, Watch and Poll say the same (Gateway__Supergraph as an environment variable).
        Exit codes: 0 it ended as asked, 1 a wrong option or setting or a port that is taken, 2 there is no graph to serve.
        """;

    /// <summary>False with what is wrong; options and error both null mean that help was asked for.</summary>
    public static bool TryParse(string[] args, [NotNullWhen(true)] out GatewayHostOptions? options, out string? error)
    {
        options = new GatewayHostOptions { Arguments = args };
        error = null;
        if (GraphQLHostExtensions.IsGraphQLCommand(args))
        {
            return true;
        }

        if (args.Any(a => a is "--help" or "-h" or "-?"))
        {
            options = null;
            return false;
        }

        for (var i = 0; i < args.Length && options is not null; i++)
        {
            var (name, value) = Split(args, ref i);
            options = value is null ? null : Apply(options, name, value, out error);
            error = options is null ? error ?? (IsKnown(name) ? $"{name} needs a value." : $"{name} is not an option.") : null;
        }

        return options is not null;
    }

    private static bool IsKnown(string name) =>
        name is "--subgraph" or "--schema" or "--wait" or "--supergraph" or "--poll" or "--urls" or "--port" or "--data" or "--clock";

    private static (string Name, string? Value) Split(string[] args, ref int i)
    {
        var equals = args[i].IndexOf('=', StringComparison.Ordinal);
        if (args[i] == "--watch")
        {
            return (args[i], "true");
        }

        if (equals > 0 && args[i].StartsWith("--", StringComparison.Ordinal))
        {
            return (args[i][..equals], args[i][(equals + 1)..]);
        }

        return IsKnown(args[i]) && i + 1 < args.Length ? (args[i], args[++i]) : (args[i], null);
    }

    private static GatewayHostOptions? Apply(GatewayHostOptions options, string name, string value, out string? error)
    {
        error = null;
        switch (name)
        {
            case "--subgraph":
                return SubgraphAddress.TryParse(value, out var address, out error)
                    ? options with { Subgraphs = [.. options.Subgraphs.Where(s => s.Name != address.Name), address] }
                    : null;
            case "--schema":
                return options with { SchemaDirectory = value };
            case "--wait" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds):
                return options with { Wait = TimeSpan.FromSeconds(seconds) };
            case "--supergraph":
                return options with { Supergraph = value };
            case "--watch" when bool.TryParse(value, out var watch):
                return options with { Watch = watch };
            case "--poll" when double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var poll) && poll is >= 0.05 and <= 86_400:
                return options with { Poll = TimeSpan.FromSeconds(poll) };
            case "--urls":
                return options with { Urls = value };
            case "--port" when ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port):
                return options with { Urls = $"http://localhost:{port}" };
            case "--data":
                return options with { DataDirectory = value };
            case "--clock" when value is "demo":
                return options with { Clock = new DemoClock() };
            case "--clock" when value is "system":
                return options with { Clock = TimeProvider.System };
            default:
                error = IsKnown(name) || name == "--watch" ? $"{name} does not take \"{value}\"." : $"{name} is not an option.";
                return null;
        }
    }
}

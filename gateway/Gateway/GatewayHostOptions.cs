using Federation.Gateway.Config;

namespace Federation.Gateway;

/// <summary>How one gateway host runs: from the command line, or from a program that runs it beside others.</summary>
public sealed record GatewayHostOptions
{
    /// <summary>
    /// The subgraphs; empty: those of the configuration. With a supergraph: addresses in place of those it has.
    /// </summary>
    public IReadOnlyList<SubgraphAddress> Subgraphs { get; init; } = [];

    /// <summary>A folder with <c>NAME.graphql</c> for each subgraph; null: what the configuration says, else the running subgraphs are asked.</summary>
    public string? SchemaDirectory { get; init; }

    /// <summary>A file or an http address with a composed supergraph (join v0.1 to v0.5); null: what the configuration says, else the subgraphs are composed.</summary>
    public string? Supergraph { get; init; }

    /// <summary>Serves a supergraph that has changed without a restart; null: what the configuration says, else it does not.</summary>
    public bool? Watch { get; init; }

    /// <summary>How often to look for a change; null: what the configuration says, else every second for a file, every 10 s for an address.</summary>
    public TimeSpan? Poll { get; init; }

    /// <summary>How long to wait at start for subgraphs that do not answer yet; null: what the configuration says, else 2 minutes.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>The folder of the development key; the hosts that trust each other share it.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>The clock of the host.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where to listen; null: what the configuration says, else port 4000 on localhost.</summary>
    public string? Urls { get; init; }

    /// <summary>Development, Production; null: what the environment variables say.</summary>
    public string? EnvironmentName { get; init; }

    /// <summary>Settings on top of files and environment variables, such as <c>Gateway:QueryTimeout</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Told how the start goes on; null: the log is told.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>The least level that is logged; null: what the configuration says.</summary>
    public LogLevel? LogLevel { get; init; }

    /// <summary>Adds services of the program that runs the gateway, such as the demo identities that GraphiQL offers.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    /// <summary>Maps endpoints of the program that runs the gateway, after those of the gateway.</summary>
    public Action<WebApplication>? ConfigureApp { get; init; }

    /// <summary>Arguments that belong to the host itself (<c>schema export</c>).</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}

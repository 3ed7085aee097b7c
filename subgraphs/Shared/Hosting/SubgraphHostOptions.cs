using Federation.Shared.Seed;

namespace Federation.Shared.Hosting;

/// <summary>How one host of a subgraph runs: from the command line, or from a program that runs several.</summary>
public sealed record SubgraphHostOptions
{
    /// <summary>The folder of data files and the development key; made when missing.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>Builds the database anew.</summary>
    public bool Reset { get; init; }

    /// <summary>The clock of the host.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where to listen; null: what the configuration says, else the subgraph's port on localhost.</summary>
    public string? Urls { get; init; }

    /// <summary>Development, Production; null: what the environment variables say.</summary>
    public string? EnvironmentName { get; init; }

    /// <summary>Told what the seeding does.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>A sample world shared with other hosts of the process.</summary>
    public SeedData? World { get; init; }

    /// <summary>Settings on top of files and environment variables, such as <c>Database:Provider</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Settings that files and environment variables win over, such as where pictures are served.</summary>
    public IReadOnlyDictionary<string, string?> Defaults { get; init; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The least level that is logged; null: what the configuration says.</summary>
    public Microsoft.Extensions.Logging.LogLevel? LogLevel { get; init; }

    /// <summary>Arguments that belong to the host itself (<c>schema export</c>).</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}

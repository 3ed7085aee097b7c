using System.Globalization;

namespace Federation.Gateway.Config;

/// <summary>
/// The section <c>Gateway</c> of the configuration. Read by hand: no reflection, and a key that nobody reads is an error.
/// </summary>
internal sealed record GatewaySettings
{
    private const string Section = "Gateway";

    /// <summary><c>Gateway:Subgraphs:NAME</c> = URL.</summary>
    public IReadOnlyList<SubgraphAddress> Subgraphs { get; init; } = [];

    /// <summary><c>Gateway:QueryTimeout</c>, in seconds.</summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary><c>Gateway:MutationTimeout</c>, in seconds.</summary>
    public TimeSpan MutationTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary><c>Gateway:Timeouts:NAME</c>, in seconds: the time of one subgraph.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Timeouts { get; init; } = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary><c>Gateway:Http2:NAME</c> = true: the subgraph speaks HTTP/2, without TLS too.</summary>
    public IReadOnlySet<string> Http2 { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary><c>Gateway:Introspection</c>: true or false; left out it is on in Development.</summary>
    public bool? Introspection { get; init; }

    /// <summary><c>Gateway:Limits</c>: <c>on</c> or <c>off</c>, the limits for documents of anonymous callers.</summary>
    public bool Limits { get; init; } = true;

    /// <summary><c>Gateway:PersistedOperations</c>.</summary>
    public PersistedOperationSettings PersistedOperations { get; init; } = new();

    public static GatewaySettings Read(IConfiguration configuration)
    {
        var settings = new GatewaySettings();
        foreach (var entry in configuration.GetSection(Section).GetChildren())
        {
            settings = entry.Key.ToUpperInvariant() switch
            {
                "SUBGRAPHS" => settings with { Subgraphs = [.. entry.GetChildren().Select(Address)] },
                "QUERYTIMEOUT" => settings with { QueryTimeout = Seconds(entry) },
                "MUTATIONTIMEOUT" => settings with { MutationTimeout = Seconds(entry) },
                "TIMEOUTS" => settings with { Timeouts = entry.GetChildren().ToDictionary(e => e.Key, Seconds, StringComparer.Ordinal) },
                "HTTP2" => settings with { Http2 = entry.GetChildren().Where(Flag).Select(e => e.Key).ToHashSet(StringComparer.Ordinal) },
                "INTROSPECTION" => settings with { Introspection = Flag(entry) },
                "LIMITS" => settings with { Limits = Flag(entry) },
                "PERSISTEDOPERATIONS" => settings with { PersistedOperations = PersistedOperationSettings.Read(entry) },
                _ => throw new GatewayConfigurationException(
                    $"{Section}:{entry.Key} is not a setting. {Section} knows Subgraphs, QueryTimeout, MutationTimeout, Timeouts, Http2, Introspection, Limits, PersistedOperations."),
            };
        }

        return settings;
    }

    private static SubgraphAddress Address(IConfigurationSection entry) =>
        SubgraphAddress.TryParseUrl(entry.Value ?? "", out var url)
            ? new SubgraphAddress(entry.Key, url)
            : throw new GatewayConfigurationException($"{entry.Path} is \"{entry.Value}\", which is not an http address.");

    private static TimeSpan Seconds(IConfigurationSection entry) =>
        double.TryParse(entry.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 600
            ? TimeSpan.FromSeconds(seconds)
            : throw new GatewayConfigurationException($"{entry.Path} is \"{entry.Value}\". It takes seconds, more than 0 and at most 600.");

    public static bool Flag(IConfigurationSection entry) => entry.Value?.ToUpperInvariant() switch
    {
        "TRUE" or "ON" => true,
        "FALSE" or "OFF" => false,
        _ => throw new GatewayConfigurationException($"{entry.Path} is \"{entry.Value}\". It takes true or false."),
    };
}

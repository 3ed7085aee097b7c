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

    /// <summary><c>Gateway:Schema</c>: a folder with the schemas of the subgraphs.</summary>
    public string? Schema { get; init; }

    /// <summary><c>Gateway:Wait</c>, in seconds: how long to wait at start for subgraphs.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary><c>Gateway:Supergraph</c>: a file or address with a composed supergraph.</summary>
    public string? Supergraph { get; init; }

    /// <summary><c>Gateway:Watch</c>: true serves a supergraph that has changed without a restart.</summary>
    public bool Watch { get; init; }

    /// <summary><c>Gateway:Poll</c>, in seconds: how often to look for a change.</summary>
    public TimeSpan? Poll { get; init; }

    /// <summary><c>Gateway:QueryTimeout</c>, in seconds.</summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary><c>Gateway:MutationTimeout</c>, in seconds.</summary>
    public TimeSpan MutationTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary><c>Gateway:RequestTimeout</c>, in seconds: all requests to subgraphs together.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary><c>Gateway:Resilience</c>: <c>off</c> asks subgraphs in trouble as if they were not.</summary>
    public bool Resilience { get; init; } = true;

    /// <summary><c>Gateway:Concurrency</c>: how many requests run at the same time.</summary>
    public int Concurrency { get; init; } = 64 * Environment.ProcessorCount;

    /// <summary><c>Gateway:Queue</c>: how many requests wait for their turn; more are refused.</summary>
    public int Queue { get; init; } = 256;

    /// <summary><c>Gateway:Timeouts:NAME</c>, in seconds: the time of one subgraph.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Timeouts { get; init; } = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary><c>Gateway:Http2:NAME</c> = true: the subgraph speaks HTTP/2, without TLS too.</summary>
    public IReadOnlySet<string> Http2 { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary><c>Gateway:Introspection</c>: true or false; left out it is on in Development.</summary>
    public bool? Introspection { get; init; }

    /// <summary><c>Gateway:Limits</c>: <c>on</c> or <c>off</c>, the limits for documents of anonymous callers.</summary>
    public bool Limits { get; init; } = true;

    /// <summary><c>Gateway:Batching</c>: true executes lists of requests and of variables.</summary>
    public bool Batching { get; init; }

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
                "SCHEMA" => settings with { Schema = entry.Value },
                "WAIT" => settings with { Wait = Seconds(entry) },
                "SUPERGRAPH" => settings with { Supergraph = entry.Value },
                "WATCH" => settings with { Watch = Flag(entry) },
                "POLL" => settings with { Poll = Seconds(entry) },
                "QUERYTIMEOUT" => settings with { QueryTimeout = Seconds(entry) },
                "MUTATIONTIMEOUT" => settings with { MutationTimeout = Seconds(entry) },
                "REQUESTTIMEOUT" => settings with { RequestTimeout = Seconds(entry) },
                "RESILIENCE" => settings with { Resilience = Flag(entry) },
                "CONCURRENCY" => settings with { Concurrency = Number(entry, least: 1) },
                "QUEUE" => settings with { Queue = Number(entry, least: 0) },
                "TIMEOUTS" => settings with { Timeouts = entry.GetChildren().ToDictionary(e => e.Key, Seconds, StringComparer.Ordinal) },
                "HTTP2" => settings with { Http2 = entry.GetChildren().Where(Flag).Select(e => e.Key).ToHashSet(StringComparer.Ordinal) },
                "INTROSPECTION" => settings with { Introspection = Flag(entry) },
                "LIMITS" => settings with { Limits = Flag(entry) },
                "BATCHING" => settings with { Batching = Flag(entry) },
                "PERSISTEDOPERATIONS" => settings with { PersistedOperations = PersistedOperationSettings.Read(entry) },
                _ => throw new GatewayConfigurationException(
                    $"{Section}:{entry.Key} is not a setting. {Section} knows Subgraphs, Schema, Wait, Supergraph, Watch, Poll, QueryTimeout, MutationTimeout, "
                        + "RequestTimeout, Timeouts, Resilience, Concurrency, Queue, Http2, Introspection, Limits, Batching, PersistedOperations."),
            };
        }

        return settings;
    }

    /// <summary>The settings with what the caller of the host says instead.</summary>
    /// <exception cref="GatewayConfigurationException">Two of them do not go together.</exception>
    public GatewaySettings With(GatewayHostOptions options)
    {
        var settings = this with
        {
            Subgraphs = options.Subgraphs.Count > 0 ? options.Subgraphs : Subgraphs,
            Schema = options.SchemaDirectory ?? Schema,
            Wait = options.Wait ?? Wait,
            Supergraph = options.Supergraph ?? Supergraph,
            Watch = options.Watch ?? Watch,
            Poll = options.Poll ?? Poll,
        };
        return (settings.Supergraph, settings.Schema) switch
        {
            (null, _) when settings.Subgraphs.Count == 0 =>
                throw new GatewayConfigurationException(
                    "There are no subgraphs. Name them with --subgraph NAME=URL or in the section Gateway:Subgraphs, or serve a supergraph with --supergraph FILE."),
            (null, _) when settings.Watch =>
                throw new GatewayConfigurationException("--watch needs --supergraph FILE or URL: subgraphs are only asked at start."),
            ({ }, { }) => throw new GatewayConfigurationException("--supergraph and --schema do not go together: a supergraph has the schemas of all subgraphs."),
            ("", _) => throw new GatewayConfigurationException($"{Section}:Supergraph is empty. It takes a file or an http address."),
            _ => settings,
        };
    }

    /// <summary>What is said of single subgraphs.</summary>
    public SubgraphSettings OfSubgraphs()
    {
        var addresses = Supergraph is null ? [] : Subgraphs;
        return new SubgraphSettings(
            addresses,
            [
                .. addresses.Select(a => ($"{Section}:Subgraphs", a.Name)),
                .. Timeouts.Keys.Select(n => ($"{Section}:Timeouts", n)),
                .. Http2.Select(n => ($"{Section}:Http2", n)),
            ]);
    }

    private static SubgraphAddress Address(IConfigurationSection entry) =>
        SubgraphAddress.TryParseUrl(entry.Value ?? "", out var url)
            ? new SubgraphAddress(entry.Key, url)
            : throw new GatewayConfigurationException($"{entry.Path} is \"{entry.Value}\", which is not an http address.");

    private static TimeSpan Seconds(IConfigurationSection entry) =>
        double.TryParse(entry.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 600
            ? TimeSpan.FromSeconds(seconds)
            : throw new GatewayConfigurationException($"{entry.Path} is \"{entry.Value}\". It takes seconds, more than 0 and at most 600.");

    private static int Number(IConfigurationSection entry, int least) =>
        int.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= 1_000_000
            ? number
            : throw new GatewayConfigurationException($"{entry.Path} is \"{entry.Value}\". It takes a number from {least} to 1000000.");

    public static bool Flag(IConfigurationSection entry) => entry.Value?.ToUpperInvariant() switch
    {
        "TRUE" or "ON" => true,
        "FALSE" or "OFF" => false,
        _ => throw new GatewayConfigurationException($"{entry.Path} is \"{entry.Value}\". It takes true or false."),
    };
}

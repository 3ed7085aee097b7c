using Federation.Composition.Graph;
using Federation.Language;
using Federation.Planning;
using Federation.Validation;

namespace Federation.Runtime;

/// <summary>How a <see cref="GatewayRequestExecutor"/> works; the defaults are those for anonymous callers.</summary>
public sealed record GatewayExecutorOptions
{
    /// <summary>The limits of the parser.</summary>
    public ParserOptions ParserOptions { get; init; } = ParserOptions.Default;

    /// <summary>The limits and settings of validation.</summary>
    public ValidationOptions ValidationOptions { get; init; } = new() { Limits = ValidationLimits.Default };

    /// <summary>The limits of planning.</summary>
    public PlanningOptions Planning { get; init; } = PlanningOptions.Default;

    /// <summary>How long a subgraph may take for a query.</summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a subgraph may take for a mutation.</summary>
    public TimeSpan MutationTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long all requests to subgraphs may take together: each gets at most what is left.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Other times for single subgraphs, by name, for queries and mutations.</summary>
    public IReadOnlyDictionary<string, TimeSpan> SubgraphTimeouts { get; init; } = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary>How deep the JSON of a subgraph's answer may nest, at most 128.</summary>
    public int MaxAnswerDepth { get; init; } = 128;

    /// <summary>How many values the merged answer may have while it is made, keys of the gateway itself included.</summary>
    public int MaxAnswerValues { get; init; } = 4_000_000;

    /// <summary>How many entries an answer may have once fragments are written out, list items aside.</summary>
    public int MaxExpandedSelections { get; init; } = 20_000;

    /// <summary>False refuses <c>__schema</c> and <c>__type</c>.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>How many parsed documents are kept.</summary>
    public int DocumentCacheSize { get; init; } = 1_000;

    /// <summary>How many characters the kept documents have together at most.</summary>
    public int DocumentCacheCharacters { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many bytes plans may take that are kept, by a cautious estimate; 0 keeps none.</summary>
    public long PlanCacheBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The longest document text that is kept, in characters.</summary>
    public int MaxCachedDocument { get; init; } = 64 * 1024;

    /// <summary>How many errors of one subgraph's answer are passed on.</summary>
    public int MaxErrorsPerAnswer { get; init; } = 100;

    /// <summary>How many errors an answer has at most.</summary>
    public int MaxErrors { get; init; } = 500;

    /// <summary>Passes on all extensions of subgraph errors; for development only, they may show inner workings.</summary>
    public bool IncludeSubgraphErrorDetails { get; init; }

    /// <summary>The extensions of subgraph errors that are passed on beside the code.</summary>
    public IReadOnlySet<string> ForwardedErrorExtensions { get; init; } = new HashSet<string>(["errorId"], StringComparer.Ordinal);

    /// <summary>Told of exceptions that should not happen.</summary>
    public Action<Exception, GraphSource?>? OnException { get; init; }

    /// <summary>Completes every answer, whether it needs that or not: for tests, which compare.</summary>
    internal bool AlwaysComplete { get; init; }

    /// <summary>How long a subgraph may take.</summary>
    internal TimeSpan TimeoutOf(string subgraph, bool isMutation) =>
        SubgraphTimeouts.TryGetValue(subgraph, out var timeout) ? timeout : isMutation ? MutationTimeout : QueryTimeout;
}

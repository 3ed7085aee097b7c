using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Federation.Execution;

/// <summary>
/// The activities and meters of engine and gateway, both under <see cref="Name"/>. Nobody who listens: nothing is made. Activities:
/// <c>graphql.request</c> around <c>graphql.parse</c>, <c>graphql.validate</c>, <c>graphql.prepare</c>, <c>graphql.plan</c>,
/// <c>graphql.execute</c> and one <c>graphql.subgraph</c> for each request to a subgraph. What the steps keep in a cache they do not do again.
/// </summary>
public static class EngineTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string Name = "Federation.Engine";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);

    private static readonly Counter<long> s_documents = s_meter.CreateCounter<long>(
        "graphql.document.cache.lookups", description: "Documents that were asked for, by graphql.cache.hit.");

    private static readonly Counter<long> s_plans = s_meter.CreateCounter<long>(
        "graphql.plan.cache.lookups", description: "Plans that were asked for, by graphql.cache.hit.");

    private static readonly Histogram<double> s_subgraphs = s_meter.CreateHistogram<double>(
        "graphql.subgraph.request.duration", "s", "How long subgraphs take to answer, by graphql.subgraph.name and graphql.outcome.");

    internal static Histogram<double> Requests { get; } = s_meter.CreateHistogram<double>(
        "graphql.server.request.duration", "s", "How long requests take, by graphql.operation.type, graphql.operation.name and graphql.outcome.");

    internal static Counter<long> Errors { get; } = s_meter.CreateCounter<long>("graphql.server.errors", description: "Errors in answers, by graphql.error.code.");

    /// <summary>Begins a step; null when nobody listens.</summary>
    public static Activity? StartStep(string name) => s_source.StartActivity(name);

    /// <summary>Begins a request to a subgraph; null when nobody listens.</summary>
    public static Activity? StartSubgraph(string subgraph) =>
        s_source.StartActivity("graphql.subgraph", ActivityKind.Internal)?.SetTag("graphql.subgraph.name", subgraph);

    /// <summary>Counts a document that was, or was not, known from before.</summary>
    public static void CountDocument(bool isHit)
    {
        if (s_documents.Enabled)
        {
            s_documents.Add(1, new KeyValuePair<string, object?>("graphql.cache.hit", isHit));
        }
    }

    /// <summary>Counts a plan that was, or was not, known from before.</summary>
    public static void CountPlan(bool isHit)
    {
        if (s_plans.Enabled)
        {
            s_plans.Add(1, new KeyValuePair<string, object?>("graphql.cache.hit", isHit));
        }
    }

    /// <summary>The time at which a request to a subgraph begins; 0 when nobody wants to know how long it takes.</summary>
    public static long StartSubgraphTimer() => s_subgraphs.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <summary>Ends what <see cref="StartSubgraphTimer"/> and <see cref="StartSubgraph"/> began.</summary>
    public static void EndSubgraph(Activity? activity, long started, string subgraph, string? failure)
    {
        if (failure is not null)
        {
            activity?.SetStatus(ActivityStatusCode.Error, failure);
        }

        if (started != 0)
        {
            s_subgraphs.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds,
                new KeyValuePair<string, object?>("graphql.subgraph.name", subgraph),
                new KeyValuePair<string, object?>("graphql.outcome", failure is null ? "success" : "failure"));
        }
    }
}

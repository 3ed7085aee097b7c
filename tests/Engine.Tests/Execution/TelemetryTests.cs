using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Federation.Execution;
using Xunit;

namespace Federation.Engine.Tests.Execution;

/// <summary>What the engine tells those who listen. Alone, because listeners hear all requests of the process.</summary>
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
[Collection(nameof(TelemetryTests))]
public sealed class TelemetryTests
{
    [Fact]
    public async Task Activities_OfARequest_AreItsSteps()
    {
        var graph = Graph();

        Assert.Equal(
            ["graphql.parse", "graphql.validate", "graphql.prepare", "graphql.execute", "graphql.request query Named success"],
            await ListenAsync(graph, "query Named { n }"));
        Assert.Equal(["graphql.prepare", "graphql.execute", "graphql.request query Named success"], await ListenAsync(graph, "query Named { n }"));
        Assert.Equal(["graphql.parse", "graphql.request   refused GRAPHQL_PARSE_FAILED"], await ListenAsync(graph, "{"));
        Assert.Equal(["graphql.parse", "graphql.validate", "graphql.request   refused GRAPHQL_VALIDATION_FAILED"], await ListenAsync(graph, "{ x }"));
        Assert.Equal(
            ["graphql.parse", "graphql.validate", "graphql.prepare", "graphql.execute", "graphql.request mutation  errors"],
            await ListenAsync(graph, "mutation { failing }"));
    }

    [Fact]
    public async Task Meters_OfRequests_CountByBoundedOperationOutcomeAndCode()
    {
        var graph = Graph();
        var measured = new ConcurrentQueue<string>();
        using var listener = Listen(measured);

        await graph.Executor.ExecuteAsync(new GraphQLRequest { Query = "query Counted { n }" });
        await graph.Executor.ExecuteAsync(new GraphQLRequest { Query = "query Counted { n }" });
        await graph.Executor.ExecuteAsync(new GraphQLRequest { Query = "mutation { failing }" });

        Assert.Equal(
            [
                "graphql.document.cache.lookups False",
                "graphql.server.request.duration query Counted success",
                "graphql.document.cache.lookups True",
                "graphql.server.request.duration query Counted success",
                "graphql.document.cache.lookups False",
                "graphql.server.request.duration mutation  errors",
                "graphql.server.errors REFUSED",
            ],
            measured);

        // Names are bounded for the process: a flood of them comes last.
        for (var i = 0; i < 1_000; i++)
        {
            await graph.Executor.ExecuteAsync(new GraphQLRequest { Query = $"query Flood{i} {{ n }}" });
        }

        Assert.InRange(measured.Where(m => m.StartsWith("graphql.server.request", StringComparison.Ordinal)).Distinct().Count(), 2, 210);
        Assert.Contains("graphql.server.request.duration query other success", measured);
    }

    private static TestGraph Graph() => new TestGraph("type Query { n: Int } type Mutation { failing: Int }")
        .Pure("Query", "n", _ => 1)
        .Pure("Mutation", "failing", _ => throw new GraphQLException("No.", "REFUSED"));

    private static async Task<IReadOnlyList<string>> ListenAsync(TestGraph graph, string query)
    {
        var stopped = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == EngineTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => stopped.Enqueue(activity.OperationName != "graphql.request"
                ? activity.OperationName
                : $"graphql.request {activity.GetTagItem("graphql.operation.type")} {activity.GetTagItem("graphql.operation.name")} {activity.GetTagItem("graphql.outcome")} {activity.StatusDescription}".TrimEnd()),
        };
        ActivitySource.AddActivityListener(listener);
        await graph.Executor.ExecuteAsync(new GraphQLRequest { Query = query });
        return [.. stopped];
    }

    private static MeterListener Listen(ConcurrentQueue<string> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == EngineTelemetry.Name)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measured.Enqueue(Text(instrument, tags)));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => measured.Enqueue(Text(instrument, tags)));
        listener.Start();
        return listener;
    }

    private static string Text(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = instrument.Name;
        foreach (var (_, value) in tags)
        {
            text += $" {value}";
        }

        return text;
    }
}

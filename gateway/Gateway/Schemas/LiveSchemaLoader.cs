using System.Text.Json;
using Federation.Composition;
using Federation.Composition.Graph;
using Federation.Gateway.Config;
using Federation.Runtime.Transport;

namespace Federation.Gateway.Schemas;

/// <summary>
/// Asks the running subgraphs for their schema (<c>_service { sdl }</c>). One that does not answer yet is asked again, until it
/// does or the time is over.
/// </summary>
public sealed class LiveSchemaLoader(
    ISubgraphTransport transport,
    IReadOnlyList<SubgraphAddress> subgraphs,
    TimeSpan wait,
    IProgress<string> progress) : ISchemaLoader
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_tellEvery = TimeSpan.FromSeconds(2);

    /// <summary>Loads all schemas, at the same time.</summary>
    /// <exception cref="GatewayConfigurationException">A subgraph did not give its schema in time; the message says why.</exception>
    public async Task<IReadOnlyList<SourceSchema>> LoadAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(subgraphs.Select((subgraph, id) => LoadAsync(subgraph, id, cancellationToken)));

    private async Task<SourceSchema> LoadAsync(SubgraphAddress subgraph, int id, CancellationToken cancellationToken)
    {
        // A demo clock says nothing about how long we have waited.
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var told = start;
        var request = new SubgraphRequest(new GraphSource(id, subgraph.Name, subgraph.Url), """{"query":"{_service{sdl}}"}"""u8.ToArray(), s_timeout);
        while (true)
        {
            using var answer = await transport.SendAsync(request, cancellationToken);
            string? sdl = null;
            var failure = answer.Failure ?? ReadSdl(answer, out sdl);
            if (failure is null)
            {
                progress.Report($"{subgraph.Name}: schema read from {subgraph.Url}");
                return SchemaText.Parse(subgraph, sdl!);
            }

            if (clock.GetElapsedTime(start) >= wait)
            {
                throw new GatewayConfigurationException(
                    $"Subgraph \"{subgraph.Name}\" at {subgraph.Url} gave no schema within {wait.TotalSeconds:0} s: {failure}. "
                        + "Start it, or read the schemas from files with --schema DIR.");
            }

            if (told == start || clock.GetElapsedTime(told) >= s_tellEvery)
            {
                progress.Report($"{subgraph.Name}: waiting for {subgraph.Url} ({failure})");
                told = clock.GetTimestamp();
            }

            await Task.Delay(s_pause, clock, cancellationToken);
        }
    }

    private static string? ReadSdl(SubgraphAnswer answer, out string? sdl)
    {
        sdl = null;
        JsonElement body;
        try
        {
            body = JsonElement.Parse(answer.Body.Span);
        }
        catch (JsonException)
        {
            return answer.StatusCode >= 400 ? $"it answered with HTTP {answer.StatusCode}" : "its answer is not JSON";
        }

        return body.ValueKind == JsonValueKind.Object ? ReadSdl(body, out sdl) : "its answer is not a GraphQL response";
    }

    private static string? ReadSdl(JsonElement body, out string? sdl)
    {
        sdl = body.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty("_service", out var service) && service.ValueKind == JsonValueKind.Object
            && service.TryGetProperty("sdl", out var text) && text.ValueKind == JsonValueKind.String
                ? text.GetString()
                : null;
        if (sdl is not null)
        {
            return null;
        }

        return body.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0
            && errors[0].ValueKind == JsonValueKind.Object && errors[0].TryGetProperty("message", out var message)
                ? $"it refuses: {message}"
                : "it has no _service { sdl }";
    }
}

using System.CommandLine;
using Federation.Composition;
using Federation.Composition.Graph;
using Federation.Composition.Supergraphs;
using Federation.Gateway.Config;

namespace Federation.Cli;

/// <summary>Composes what the options name, and tells on standard error what is wrong.</summary>
internal static class ComposedGraph
{
    /// <summary>The graph; null with the exit code when there is none.</summary>
    public static async Task<(CompositeGraph? Graph, int ExitCode)> ReadAsync(SubgraphOptions options, ParseResult parsed, CancellationToken cancellationToken)
    {
        CompositionResult result;
        IReadOnlyList<string> names;
        try
        {
            if (await options.ReadSupergraphAsync(parsed, cancellationToken) is { } supergraph)
            {
                result = SupergraphReader.Read(supergraph);
                names = [.. result.Graph?.Sources.Select(s => s.Name) ?? []];
            }
            else
            {
                var schemas = await options.ReadAsync(parsed, cancellationToken);
                result = Composer.Compose(schemas);
                names = [.. schemas.Select(s => s.Name)];
            }
        }
        catch (GatewayConfigurationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return (null, ExitCodes.WrongUse);
        }

        foreach (var hint in result.Hints)
        {
            await Console.Error.WriteLineAsync($"hint  {hint}");
        }

        foreach (var error in result.Errors)
        {
            await Console.Error.WriteLineAsync($"error {error}");
        }

        await Console.Error.WriteLineAsync(
            $"{names.Count} subgraphs ({string.Join(", ", names)}): {result.Errors.Count} errors, {result.Hints.Count} hints");
        return (result.Graph, result.IsValid ? ExitCodes.Ok : ExitCodes.Refused);
    }
}

using System.CommandLine;
using Federation.Composition;
using Federation.Composition.Graph;
using Federation.Gateway.Config;

namespace Federation.Cli;

/// <summary>Composes what the options name, and tells on standard error what is wrong.</summary>
internal static class ComposedGraph
{
    /// <summary>The graph; null with the exit code when there is none.</summary>
    public static async Task<(CompositeGraph? Graph, int ExitCode)> ReadAsync(SubgraphOptions options, ParseResult parsed, CancellationToken cancellationToken)
    {
        IReadOnlyList<SourceSchema> schemas;
        try
        {
            schemas = await options.ReadAsync(parsed, cancellationToken);
        }
        catch (GatewayConfigurationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return (null, ExitCodes.WrongUse);
        }

        var result = Composer.Compose(schemas);
        foreach (var hint in result.Hints)
        {
            await Console.Error.WriteLineAsync($"hint  {hint}");
        }

        foreach (var error in result.Errors)
        {
            await Console.Error.WriteLineAsync($"error {error}");
        }

        await Console.Error.WriteLineAsync(
            $"{schemas.Count} subgraphs ({string.Join(", ", schemas.Select(s => s.Name))}): {result.Errors.Count} errors, {result.Hints.Count} hints");
        return (result.Graph, result.IsValid ? ExitCodes.Ok : ExitCodes.Refused);
    }
}

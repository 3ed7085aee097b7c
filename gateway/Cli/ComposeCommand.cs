using System.CommandLine;
using Federation.Composition.Printing;
using Federation.Types;

namespace Federation.Cli;

/// <summary><c>fed compose</c>: subgraph schemas in, supergraph and client schema out.</summary>
internal static class ComposeCommand
{
    public static Command Create()
    {
        var subgraphs = new SubgraphOptions();
        var output = new Option<FileInfo?>("--output", "-o")
        {
            Description = "Where the supergraph goes; without it, it is printed.",
            HelpName = "FILE",
        };
        var client = new Option<FileInfo?>("--client-schema")
        {
            Description = "Where the schema that clients see goes.",
            HelpName = "FILE",
        };
        var command = new Command("compose", "Composes subgraphs into one graph. Returns 0, 1 for wrong use, 2 when they do not compose.");
        subgraphs.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(client);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (graph, exitCode) = await ComposedGraph.ReadAsync(subgraphs, parsed, cancellationToken);
            if (graph is null)
            {
                return exitCode;
            }

            try
            {
                var supergraph = WithEnd(SupergraphPrinter.Print(graph));
                if (parsed.GetValue(output) is { } file)
                {
                    await File.WriteAllTextAsync(file.FullName, supergraph, cancellationToken);
                }
                else
                {
                    await Console.Out.WriteAsync(supergraph);
                }

                if (parsed.GetValue(client) is { } clientFile)
                {
                    await File.WriteAllTextAsync(clientFile.FullName, WithEnd(SchemaPrinter.Print(graph.ClientSchema)), cancellationToken);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"The file cannot be written: {exception.Message}");
                return ExitCodes.WrongUse;
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    private static string WithEnd(string text) => text.TrimEnd('\n') + "\n";
}

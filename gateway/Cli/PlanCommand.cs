using System.CommandLine;
using System.Text;
using System.Text.Json;
using Federation.Composition.Graph;
using Federation.Language;
using Federation.Planning;
using Federation.Planning.Shapes;
using Federation.Validation;

namespace Federation.Cli;

/// <summary><c>fed plan</c>: shows which requests answer an operation.</summary>
internal static class PlanCommand
{
    private const int MaxSelections = 20_000;

    public static Command Create()
    {
        var subgraphs = new SubgraphOptions();
        var document = new Argument<string>("operation") { Description = "A file with the operation, - for standard input, or its text." };
        var name = new Option<string?>("--operation") { Description = "The operation of a document with several; without it each is planned.", HelpName = "NAME" };
        var variables = new Option<string?>("--variables") { Description = "Variables as JSON; only those in @skip and @include change a plan.", HelpName = "JSON" };
        var json = new Option<bool>("--json") { Description = "One JSON object for each operation instead of text." };
        var why = new Option<bool>("--why") { Description = "Tells for each decision what was tried beside it, and what that would have cost." };
        var command = new Command(
            "plan", "Prints how an operation is planned: graph, decisions, fetch graph, plan. Returns 0, 1 for wrong use, 2 when there is no plan.");
        subgraphs.AddTo(command);
        command.Arguments.Add(document);
        command.Options.Add(name);
        command.Options.Add(variables);
        command.Options.Add(json);
        command.Options.Add(why);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (graph, exitCode) = await ComposedGraph.ReadAsync(subgraphs, parsed, cancellationToken);
            if (graph is null)
            {
                return exitCode;
            }

            var text = await ReadAsync(parsed.GetValue(document)!, cancellationToken);
            try
            {
                var view = new PlanView(parsed.GetValue(json), parsed.GetValue(why));
                return await PlanAsync(graph, text, parsed.GetValue(name), parsed.GetValue(variables), view);
            }
            catch (JsonException exception)
            {
                await Console.Error.WriteLineAsync($"--variables is not JSON: {exception.Message}");
                return ExitCodes.WrongUse;
            }
        });
        return command;
    }

    private static async Task<string> ReadAsync(string argument, CancellationToken cancellationToken) => argument switch
    {
        "-" => await Console.In.ReadToEndAsync(cancellationToken),
        _ when File.Exists(argument) => await File.ReadAllTextAsync(argument, cancellationToken),
        _ => argument,
    };

    private static async Task<int> PlanAsync(CompositeGraph graph, string text, string? name, string? variables, PlanView view)
    {
        if (!Utf8GraphQLParser.TryParse(new SourceText(Encoding.UTF8.GetBytes(text)), ParserOptions.TrustedSdl, out var document, out var error))
        {
            return await RefuseAsync([error]);
        }

        var errors = DocumentValidator.Validate(graph.ClientSchema, document, new ValidationOptions { MaxErrors = 50, Suggestions = true });
        errors = errors.Count > 0 ? errors : ReservedAliases.Find(document);
        if (errors.Count > 0)
        {
            return await RefuseAsync(errors);
        }

        var operations = document.Definitions.OfType<OperationDefinitionNode>().Where(o => name is null || o.Name?.Value == name).ToList();
        if (operations.Count == 0)
        {
            return await RefuseAsync([new GraphQLError(name is null ? "The document has no operation." : $"The document has no operation \"{name}\".")]);
        }

        var exitCode = ExitCodes.Ok;
        foreach (var operation in operations)
        {
            exitCode = Math.Max(exitCode, await PlanAsync(graph, document, operation, variables, view));
        }

        return exitCode;
    }

    private static async Task<int> PlanAsync(
        CompositeGraph graph, DocumentNode document, OperationDefinitionNode operation, string? variables, PlanView view)
    {
        var shape = OperationNormalizer.Normalize(
            graph.ClientSchema, document, operation, Conditions(operation, variables), MaxSelections, out var error);
        if (shape is null)
        {
            return await RefuseAsync([error!]);
        }

        var explanation = new OperationPlanner(graph).Explain(shape, view.Why);
        if (view.Json)
        {
            await Console.Out.WriteLineAsync(explanation.ToJson());
        }
        else
        {
            await Console.Out.WriteLineAsync($"# {Title(operation)}");
            await Console.Out.WriteLineAsync(explanation.ToText());
        }

        return explanation.Result.IsPlanned ? ExitCodes.Ok : await RefuseAsync([explanation.Result.Error]);
    }

    private static string Title(OperationDefinitionNode operation) => operation.Name?.Value ?? "unnamed operation";

    /// <summary>The Boolean variables; one that is not given has its default, else counts as true so that the plan shows all.</summary>
    private static Dictionary<string, object?> Conditions(OperationDefinitionNode operation, string? json)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            values[definition.Variable.Name.Value] = definition.DefaultValue is BooleanValueNode literal ? literal.Value : true;
        }

        if (json is not null)
        {
            var given = JsonElement.Parse(json);
            foreach (var property in given.ValueKind == JsonValueKind.Object ? given.EnumerateObject() : default)
            {
                values[property.Name] = property.Value.ValueKind == JsonValueKind.True;
            }
        }

        return values;
    }

    private static async Task<int> RefuseAsync(IEnumerable<GraphQLError> errors)
    {
        foreach (var error in errors)
        {
            await Console.Error.WriteLineAsync(error.ToString());
        }

        return ExitCodes.Refused;
    }

    /// <summary>How plans are shown.</summary>
    private sealed record PlanView(bool Json, bool Why);
}

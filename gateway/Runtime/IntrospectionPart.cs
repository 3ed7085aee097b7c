using System.Buffers;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Planning.Shapes;

namespace Federation.Runtime;

/// <summary>Answers the introspection fields of an operation from the client schema, whatever else the operation asks.</summary>
internal sealed class IntrospectionPart(RequestExecutor executor)
{
    private static readonly Dictionary<string, JsonElement> s_nothing = [];

    public async ValueTask<(IReadOnlyDictionary<string, JsonElement> Values, OperationResult? Refusal)> AnswerAsync(
        OperationShape shape,
        DocumentNode document,
        GraphQLRequest request,
        CancellationToken cancellationToken)
    {
        var fields = shape.RootObject.Fields.Where(f => f.IsIntrospection).ToList();
        if (fields.Count == 0)
        {
            return (s_nothing, null);
        }

        var operation = new OperationDefinitionNode
        {
            Operation = OperationType.Query,
            VariableDefinitions = shape.Operation.VariableDefinitions,
            SelectionSet = new SelectionSetNode { Selections = [.. fields.SelectMany(f => f.Nodes)] },
        };
        var part = new DocumentNode
        {
            Definitions = [operation, .. document.Definitions.OfType<FragmentDefinitionNode>()],
            Source = document.Source,
        };
        var answer = await executor.ExecuteAsync(part, request with { OperationName = null, AllowStreams = false }, cancellationToken);
        var result = answer.ExpectOperationResult();
        if (!result.HasData || result.Errors.Count > 0)
        {
            return (s_nothing, result);
        }

        var text = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(text, OperationResult.WriterOptions))
        {
            result.WriteData(writer);
        }

        var data = JsonElement.Parse(text.WrittenSpan, new JsonDocumentOptions { MaxDepth = 512 });
        return (data.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal), null);
    }
}

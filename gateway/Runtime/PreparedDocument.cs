using Federation.Execution;
using Federation.Language;

namespace Federation.Runtime;

/// <summary>A parsed and validated document.</summary>
internal sealed class PreparedDocument(DocumentNode document)
{
    private readonly PreparedOperation[] _operations =
        [.. document.Definitions.OfType<OperationDefinitionNode>().Select(o => new PreparedOperation(document, o))];

    public DocumentNode Document => document;

    /// <summary>Picks the operation to run (https://spec.graphql.org/September2025/#GetOperation()).</summary>
    public PreparedOperation? Pick(string? name, out GraphQLError? error)
    {
        var operation = name is null
            ? (_operations.Length == 1 ? _operations[0] : null)
            : Array.Find(_operations, o => o.Definition.Name?.Value == name);
        error = operation is null ? RequestErrors.NoOperation(name, _operations.Length) : null;
        return operation;
    }
}

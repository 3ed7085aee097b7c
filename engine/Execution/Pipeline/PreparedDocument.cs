using Federation.Language;

namespace Federation.Execution;

/// <summary>A parsed and validated document with its operations. Safe to share between threads.</summary>
internal sealed class PreparedDocument
{
    private readonly List<PreparedOperation> _operations = [];

    public PreparedDocument(DocumentNode document)
    {
        Document = document;
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments.TryAdd(fragment.Name.Value, fragment);
        }

        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            _operations.Add(new PreparedOperation(document, operation, fragments));
        }
    }

    public DocumentNode Document { get; }

    /// <summary>Picks the operation to run (https://spec.graphql.org/September2025/#GetOperation()).</summary>
    public PreparedOperation? Pick(string? operationName, out GraphQLError? error)
    {
        var operation = operationName is null
            ? (_operations.Count == 1 ? _operations[0] : null)
            : _operations.Find(o => o.Definition.Name?.Value == operationName);
        error = operation is null ? RequestErrors.NoOperation(operationName, _operations.Count) : null;
        return operation;
    }
}

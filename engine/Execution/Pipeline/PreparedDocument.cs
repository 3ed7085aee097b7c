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
        error = null;
        if (operationName is null)
        {
            if (_operations.Count == 1)
            {
                return _operations[0];
            }

            error = new GraphQLError(
                _operations.Count == 0
                    ? "Must provide an operation."
                    : "Must provide operation name if query contains multiple operations.",
                ErrorCodes.OperationResolutionFailure);
            return null;
        }

        var operation = _operations.Find(o => o.Definition.Name?.Value == operationName);
        if (operation is null)
        {
            error = new GraphQLError($"Unknown operation named \"{operationName}\".", ErrorCodes.OperationResolutionFailure);
        }

        return operation;
    }
}

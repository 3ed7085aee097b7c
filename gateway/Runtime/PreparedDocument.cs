using Federation.Language;

namespace Federation.Runtime;

/// <summary>A parsed and validated document.</summary>
internal sealed class PreparedDocument(DocumentNode document)
{
    public DocumentNode Document { get; } = document;

    public IReadOnlyList<OperationDefinitionNode> Operations { get; } = [.. document.Definitions.OfType<OperationDefinitionNode>()];

    public IReadOnlyList<string> ConditionVariables { get; } = Planning.Shapes.ConditionVariables.Of(document);

    /// <summary>Picks the operation to run (https://spec.graphql.org/September2025/#GetOperation()).</summary>
    public OperationDefinitionNode? Pick(string? name, out GraphQLError? error)
    {
        var operation = name is null
            ? (Operations.Count == 1 ? Operations[0] : null)
            : Operations.FirstOrDefault(o => o.Name?.Value == name);
        error = operation is not null
            ? null
            : new GraphQLError(
                (name, Operations.Count) switch
                {
                    (not null, _) => $"Unknown operation named \"{name}\".",
                    (null, 0) => "Must provide an operation.",
                    _ => "Must provide operation name if query contains multiple operations.",
                },
                ErrorCodes.OperationResolutionFailure);
        return operation;
    }
}

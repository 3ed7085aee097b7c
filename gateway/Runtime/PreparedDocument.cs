using System.Collections.Concurrent;
using Federation.Language;
using Federation.Types;
using Federation.Validation;
using Federation.Validation.Cost;

namespace Federation.Runtime;

/// <summary>A parsed and validated document.</summary>
internal sealed class PreparedDocument(DocumentNode document)
{
    private readonly ConcurrentDictionary<OperationDefinitionNode, OperationCost> _costs = new(ReferenceEqualityComparer.Instance);

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

    /// <summary>An error when an operation costs too much with the variables of a request.</summary>
    public GraphQLError? CheckCost(
        Schema schema,
        OperationDefinitionNode operation,
        ValidationLimits limits,
        double? maxCost,
        IReadOnlyDictionary<string, object?> variables)
    {
        var cost = _costs.GetOrAdd(
            operation,
            static (key, args) => new OperationCost(args.schema, args.Document, key, args.limits.CostAssumptions),
            (schema, Document, limits));
        return cost.Check(variables, maxCost ?? limits.MaxCost);
    }
}

using Federation.Validation.Cost;

namespace Federation.Execution;

/// <summary>The entry <c>operationCost</c> of an answer's extensions.</summary>
public static class CostExtension
{
    /// <summary>Adds the cost to an answer of one piece.</summary>
    public static void AddTo(IExecutionResult? result, CostReport cost)
    {
        if (result is OperationResult answer)
        {
            answer.Extensions = new Dictionary<string, object?>(answer.Extensions ?? new Dictionary<string, object?>(), StringComparer.Ordinal)
            {
                ["operationCost"] = new Dictionary<string, object?> { ["fieldCost"] = cost.FieldCost, ["typeCost"] = cost.TypeCost },
            };
        }
    }

    /// <summary>An answer without data, for an operation that is only asked for its cost.</summary>
    public static OperationResult Only() => OperationResult.RequestError();
}

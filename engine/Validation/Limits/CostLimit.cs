using Federation.Language;
using Federation.Validation.Cost;

namespace Federation.Validation.Limits;

/// <summary>
/// What an operation may cost (<see cref="ValidationLimits.MaxCost"/>). Here only those are refused that cost too much whatever
/// the variables are; the executor asks <see cref="OperationCost.Check"/> again when it has them.
/// </summary>
internal static class CostLimit
{
    public static bool IsPassed(ValidationContext context, ValidationLimits limits)
    {
        if (double.IsPositiveInfinity(limits.MaxCost))
        {
            return false;
        }

        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (new OperationCost(context, operation, limits.CostAssumptions).Check(variables: null, limits.MaxCost) is { } error)
            {
                context.Report(error);
                return true;
            }
        }

        return false;
    }
}

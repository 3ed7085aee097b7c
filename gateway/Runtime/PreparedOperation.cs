using Federation.Language;
using Federation.Planning.Shapes;
using Federation.Types;
using Federation.Validation;
using Federation.Validation.Cost;

namespace Federation.Runtime;

/// <summary>An operation of a document, with what is worked out once for it. Safe to share between threads.</summary>
internal sealed class PreparedOperation(DocumentNode document, OperationDefinitionNode definition)
{
    private IReadOnlyList<VariableNode>? _conditions;
    private OperationCost? _cost;

    public OperationDefinitionNode Definition => definition;

    /// <summary>The variables on which the form of the answer depends.</summary>
    public IReadOnlyList<VariableNode> Conditions => _conditions ??= ConditionVariables.Of(document, definition);

    /// <summary>What the operation costs with the variables of a request.</summary>
    public CostReport MeasureCost(Schema schema, ValidationLimits limits, IReadOnlyDictionary<string, object?> variables)
    {
        _cost ??= new OperationCost(schema, document, definition, limits.CostAssumptions);
        return _cost.Measure(variables);
    }

    /// <summary>An error when the operation costs too much with the variables of a request.</summary>
    public GraphQLError? CheckCost(Schema schema, ValidationLimits limits, double? maxCost, IReadOnlyDictionary<string, object?> variables)
    {
        _cost ??= new OperationCost(schema, document, definition, limits.CostAssumptions);
        return _cost.Check(variables, maxCost ?? limits.MaxCost);
    }
}

using Federation.Composition.Graph;
using Federation.Language;
using Federation.Planning;
using Federation.Planning.Shapes;
using Federation.Validation;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>Plans operations over a graph, without running them.</summary>
internal static class Plans
{
    /// <summary>The normalised operation; fails when it is not valid for clients.</summary>
    public static OperationShape Shape(CompositeGraph graph, string query, int maxSelections = 20_000, string? operationName = null)
    {
        var document = Utf8GraphQLParser.Parse(query, ParserOptions.TrustedSdl);
        Assert.Equal([], DocumentValidator.Validate(graph.ClientSchema, document, new ValidationOptions()).Select(e => e.ToString()));
        return Shape(graph, document, maxSelections, operationName);
    }

    /// <summary>The normalised operation; null when it is not valid for clients.</summary>
    public static OperationShape? ShapeIfValid(CompositeGraph graph, string query)
    {
        var document = Utf8GraphQLParser.Parse(query, ParserOptions.TrustedSdl);
        return DocumentValidator.Validate(graph.ClientSchema, document, new ValidationOptions()).Count == 0 ? Shape(graph, document, 20_000) : null;
    }

    /// <summary>The plan of an operation as text, or why there is none.</summary>
    public static string Print(OperationPlanner planner, OperationShape shape) =>
        planner.Plan(shape) is { IsPlanned: true } result
            ? Federation.Planning.Printing.PlanPrinter.Print(result.Plan)
            : planner.Plan(shape).Error!.ToString();

    private static OperationShape Shape(CompositeGraph graph, DocumentNode document, int maxSelections, string? operationName = null)
    {
        var operation = document.Definitions.OfType<OperationDefinitionNode>().First(o => operationName is null || o.Name?.Value == operationName);
        var conditions = operation.VariableDefinitions.ToDictionary(
            d => d.Variable.Name.Value, d => (object?)(d.DefaultValue is not BooleanValueNode { Value: false }), StringComparer.Ordinal);
        var shape = OperationNormalizer.Normalize(graph.ClientSchema, document, operation, conditions, maxSelections, out var error);
        Assert.Null(error);
        return shape!;
    }
}

using Federation.Composition.Graph;
using Federation.Planning.Shapes;

namespace Federation.Planning;

/// <summary>Finds the requests that answer an operation.</summary>
public interface IOperationPlanner
{
    /// <summary>Plans a query or mutation.</summary>
    PlanningResult Plan(CompositeGraph graph, OperationShape operation);
}

using Federation.Composition.Graph;
using Federation.Language;
using Federation.Planning.Emission;
using Federation.Planning.Facts;
using Federation.Planning.Grouping;
using Federation.Planning.Selections;
using Federation.Planning.Shapes;
using Federation.Planning.Solving;

namespace Federation.Planning;

/// <summary>
/// Finds the requests that answer an operation over one graph: the fewest, and of those plans with as few the one that asks
/// earliest. The same operation over the same graph always gets the same plan, in whatever order the graph was written.
/// Safe to share between threads.
/// </summary>
public sealed class OperationPlanner
{
    private readonly GraphFacts _facts;
    private readonly PlanningOptions _options;

    /// <summary>Makes a planner for a graph.</summary>
    public OperationPlanner(CompositeGraph graph, PlanningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        _facts = new GraphFacts(graph);
        _options = options ?? PlanningOptions.Default;
    }

    /// <summary>Plans an operation: a plan, or why there is none.</summary>
    public PlanningResult Plan(OperationShape operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return Plan(operation, trace: null).Result;
    }

    /// <summary>Plans an operation and keeps what every stage made, to be shown.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="why">True follows every alternative to its end, which takes longer, to tell why it was not taken.</param>
    public PlanExplanation Explain(OperationShape operation, bool why = false)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return Plan(operation, why ? new SearchTrace() : null);
    }

    private PlanExplanation Plan(OperationShape operation, SearchTrace? trace)
    {
        // Step 1: what is asked, for each type, and under which keys.
        var selections = new SelectionFactory(_facts);
        var root = selections.OfClient(operation.Root, ResponsePath.CreateRoot()).Objects[0];

        // Step 2: who answers what.
        var budget = new PlanningBudget(_options);
        var solver = new Solver(_facts, selections, budget, _options, trace);
        if (_facts.HasPartialUnions)
        {
            new UnionNarrowing(_facts, solver).Narrow(root, root.Type.Graph.In);
        }

        IReadOnlyList<ObjectSelection> parts = operation.Operation.Operation == OperationType.Mutation
            ? [.. root.Items.Select(i => selections.Part(root, i))]
            : [root];
        var solutions = new List<(ObjectSelection Selection, Solution Solution)>(parts.Count);
        foreach (var part in parts)
        {
            if (solver.Solve(part, solver.Nowhere) is not { } solution)
            {
                var result = budget.IsOverdrawn
                    ? PlanningResult.LimitReached(_options)
                    : new UnreachableField(selections, solver).Find(part);
                return new PlanExplanation(_facts, root, [], graph: null, result, trace, budget.Attempts);
            }

            solutions.Add((part, solution));
        }

        // Step 3: the entries into sources that this takes, and the requests they make.
        var graph = Emit(selections, operation.Operation.Operation, solutions);
        var plan = FetchGrouping.Group(operation, graph);
        return new PlanExplanation(_facts, root, solutions, graph, PlanningResult.Planned(plan), trace, budget.Attempts);
    }

    private FetchGraph Emit(
        SelectionFactory selections, OperationType operation, List<(ObjectSelection Selection, Solution Solution)> solutions)
    {
        var emitter = new Emitter(_facts, selections, operation);
        var tail = new MutationTail();
        foreach (var (selection, solution) in solutions)
        {
            if (operation == OperationType.Mutation)
            {
                emitter.EmitMutation(solution, selection, tail);
            }
            else
            {
                emitter.EmitRoot(solution, selection);
            }
        }

        return emitter.Graph;
    }
}

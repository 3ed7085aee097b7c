using Federation.Planning.Emission;
using Federation.Planning.Facts;
using Federation.Planning.Printing;
using Federation.Planning.Selections;
using Federation.Planning.Solving;

namespace Federation.Planning;

/// <summary>What every stage of one planning made, for people and tools.</summary>
public sealed class PlanExplanation
{
    private readonly Lazy<ReportNode> _report;

    internal PlanExplanation(
        GraphFacts facts,
        ObjectSelection root,
        IReadOnlyList<(ObjectSelection Selection, Solution Solution)> solutions,
        FetchGraph? graph,
        PlanningResult result,
        SearchTrace? trace,
        int attempts)
    {
        Result = result;
        Attempts = attempts;
        _report = new Lazy<ReportNode>(() => new ReportNode("explanation", "")
            .Add(GraphReport.Of(facts, root))
            .Add(DecisionReport.Of(facts, solutions, trace, attempts))
            .Add(FetchGraphReport.Of(graph))
            .Add(PlanReport.Of(result)));
    }

    /// <summary>The plan, or why there is none.</summary>
    public PlanningResult Result { get; }

    /// <summary>How many ways to open sources were tried.</summary>
    public int Attempts { get; }

    /// <summary>Graph, decisions, fetch graph and plan as text.</summary>
    public string ToText() => ReportText.Print(_report.Value);

    /// <summary>The same as one JSON object.</summary>
    public string ToJson() => ReportJson.Print(_report.Value);
}

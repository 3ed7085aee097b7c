using Federation.Planning.Facts;
using Federation.Planning.Selections;

namespace Federation.Planning.Solving;

/// <summary>
/// Keeps what the solver tried, for <c>fed plan --why</c>. With a trace every set of sources is followed to its end, so that
/// each has a cost; without one most are given up as soon as they cost as much as the best.
/// </summary>
internal sealed class SearchTrace
{
    private readonly Dictionary<(int Selection, int Known), List<SearchAlternative>> _alternatives = [];

    /// <summary>What was tried for a selection in a set of states.</summary>
    public IReadOnlyList<SearchAlternative> Of(Solution solution) =>
        _alternatives.GetValueOrDefault((solution.Selection.Structure, solution.Known.Id)) ?? [];

    public void Reject(ObjectSelection selection, StateSet known, IReadOnlyList<IReadOnlyList<Way>> opened, string reason) =>
        Add(selection, known, new SearchAlternative(SourcesOf(opened), Solution: null, reason));

    public void Accept(Solution solution, IReadOnlyList<IReadOnlyList<Way>> opened) =>
        Add(solution.Selection, solution.Known, new SearchAlternative(SourcesOf(opened), solution, Reason: null));

    private void Add(ObjectSelection selection, StateSet known, SearchAlternative alternative)
    {
        if (!_alternatives.TryGetValue((selection.Structure, known.Id), out var list))
        {
            _alternatives[(selection.Structure, known.Id)] = list = [];
        }

        list.Add(alternative);
    }

    private static IReadOnlyList<int> SourcesOf(IReadOnlyList<IReadOnlyList<Way>> opened) => [.. opened.Select(w => w[0].Source)];
}

using Federation.Composition.Graph;
using Federation.Planning.Facts;
using Federation.Planning.Selections;

namespace Federation.Planning.Solving;

internal sealed partial class Solver
{
    private readonly Dictionary<(int Position, int Source, string Declared, FieldSet? View, int Guard), PositionSolution?> _positions = [];

    /// <summary>Solves what is below a field that one source answers; depends on nothing else of the state above.</summary>
    private PositionSolution? SolvePosition(Position position, State provider, in FieldService service)
    {
        var key = (position.Structure, provider.Source, service.Type, service.View, _guard.Id);
        if (!_positions.TryGetValue(key, out var solved))
        {
            _positions[key] = solved = position.Type.IsAbstract
                ? SolveAbstract(position, StateOf(provider.Source, facts.Type(service.Type)!, service.View))
                : SolveTogether(position, [(provider, service)]);
        }

        return solved;
    }

    /// <summary>Solves what is below an object field that several states answer together.</summary>
    private ObjectSolution? SolveTogether(Position position, IReadOnlyList<(State State, FieldService Service)> providers)
    {
        State[] states = [.. providers.Select(p => StateOf(p.State.Source, position.Type, p.Service.View))];
        return position.For(position.Type) is { } only && Solve(only, Nowhere.Of(states)) is { } solution
            ? new ObjectSolution(solution.Cost, states, solution)
            : null;
    }

    private PositionSolution? SolveAbstract(Position position, State state)
    {
        var declared = state.Type;
        if (declared.IsStandInAt(state.Source))
        {
            return SolveStandIn(position, state);
        }

        // An interface without implementations in the source can still answer its own fields (R6).
        if (declared.IsAbstract && position.Opaque is { } opaque && !declared.PossibleIn(state.Source).Any())
        {
            var interfaceState = StateOf(state.Source, position.Type, state.View);
            return Solve(opaque, Nowhere.Of(interfaceState)) is { } solution ? new OpaqueSolution(solution.Cost, interfaceState, solution) : null;
        }

        // Otherwise type by type, for the types that the source can return; nobody can get others (R3).
        var cost = default(Cost);
        var types = new List<(State State, Solution Solution)>();
        foreach (var type in declared.PossibleIn(state.Source))
        {
            if (position.For(type) is not { } selection || position.Allowed?.Contains(type) == false)
            {
                continue;
            }

            var typeState = StateOf(state.Source, type, state.View);
            if (Solve(selection, Nowhere.Of(typeState)) is not { } solution)
            {
                return null;
            }

            cost += solution.Cost;
            types.Add((typeState, solution));
        }

        return new TypedSolution(cost, declared, types);
    }

    /// <summary>
    /// A source that has the interface as an object cannot tell types (R5): either nobody needs them, or a source that has the
    /// implementations is asked for the type. Fields of the stand-in are then asked for all objects and dropped where they do
    /// not belong.
    /// </summary>
    private PositionSolution? SolveStandIn(Position position, State standIn)
    {
        PositionSolution? best = position.Opaque is { } opaque && position.Type == standIn.Type && Solve(opaque, Nowhere.Of(standIn)) is { } untold
            ? new OpaqueSolution(untold.Cost, standIn, untold)
            : null;
        foreach (var lookup in standIn.Type.Graph.Lookups.Where(l => !standIn.Type.IsStandInAt(l.Source)).OrderBy(l => l.Source).ThenBy(l => l.Key.ToString(), StringComparer.Ordinal))
        {
            if (SolveTold(position, standIn, lookup) is { } told && told.Cost.Total < (best?.Cost.Total ?? long.MaxValue))
            {
                best = told;
            }
        }

        return best;
    }

    private ToldSolution? SolveTold(Position position, State standIn, Lookup lookup)
    {
        if (Solve(selections.OfFieldSet(lookup.Key, standIn.Type, position), Nowhere.Of(standIn)) is not { } key)
        {
            return null;
        }

        var cost = key.Cost + Cost.OfHop(1);
        var isMixed = position.HasMixedKeys;
        var types = new List<(IReadOnlyList<State> States, Solution Solution)>();
        foreach (var selection in position.Objects)
        {
            if (!standIn.Type.CanBe(selection.Type, lookup.Source))
            {
                continue;
            }

            var told = StateOf(lookup.Source, selection.Type, view: null);
            State[] states = isMixed ? [told] : [told, standIn];
            if (Solve(selection, Nowhere.Of(states)) is not { } solution)
            {
                return null;
            }

            cost += solution.Cost;
            types.Add((states, solution));
        }

        return new ToldSolution(cost, standIn, new Way(Id: -1, lookup.Source, standIn.Type, lookup), key, types);
    }
}

using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Planning.Facts;
using Federation.Planning.Plans;
using Federation.Planning.Selections;
using Federation.Planning.Solving;

namespace Federation.Planning.Emission;

/// <summary>
/// Makes the fetch graph of a solution: walks its decisions once and puts each item into the selection of the entry that
/// answers it. An entry depends on what yields its object and on what yields its key and required data, and on nothing else.
/// </summary>
internal sealed class Emitter(GraphFacts facts, SelectionFactory selections, OperationType operation)
{
    public FetchGraph Graph { get; } = new(facts.Graph);

    /// <summary>Emits a query or subscription.</summary>
    public void EmitRoot(Solution solution, ObjectSelection selection) => Emit(solution, selection, Scope.Empty, touched: null);

    /// <summary>
    /// Emits one root field of a mutation. Each waits for all that went before; only neighbours on the same source that need
    /// nothing more share a request (R16).
    /// </summary>
    public void EmitMutation(Solution solution, ObjectSelection selection, MutationTail tail)
    {
        var hop = solution.Hops[0];
        var joins = tail.Node?.Source.Id == hop.State.Source && Graph.Nodes[^1] == tail.Node;
        var node = joins ? tail.Node! : Graph.AddRoot(hop.Way, selection.Path, operation);
        if (!joins)
        {
            node.Dependencies.UnionWith(Graph.Nodes.SkipLast(1));
        }

        var scope = Scope.Empty.With(hop.State, new Opened(node, node.Selection, node.Selection.TypeName));
        Emit(solution with { Hops = [] }, selection, scope, touched: null);
        tail.Node = node;
    }

    /// <summary>Emits a solution.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="selection">The selection that it solves here.</param>
    /// <param name="inside">The states of the objects so far.</param>
    /// <param name="known">Those of them that prove the objects to be there: what is opened here depends on no others.</param>
    /// <param name="touched">Told which nodes yield something of it; null when nobody asks.</param>
    private void Emit(Solution solution, ObjectSelection selection, Scope inside, Scope known, HashSet<FetchNode>? touched)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var entries = new List<FetchNode>();
        foreach (var hop in solution.Hops)
        {
            var node = hop.Key is null
                ? EmitRootEntry(hop, selection, known)
                : EmitEntry(selection, hop.Way, hop.Key, inside, known);
            inside = inside.With(hop.State, new Opened(node, node.Selection, hop.Way.Type.Name));
            entries.Add(node);
        }

        for (var i = 0; i < solution.Choices.Count; i++)
        {
            if (solution.Choices[i] is DirectChoice direct)
            {
                Place(selection, selection.Items[i], [.. direct.States.Select(inside.Find)], direct.Child, known.Premises, touched);
            }
            else if (solution.Choices[i] is RequirementChoice reentry)
            {
                EmitReentry(selection, selection.Items[i], reentry, inside, known, entries, touched);
            }
        }
    }

    private void Emit(Solution solution, ObjectSelection selection, Scope scope, HashSet<FetchNode>? touched) =>
        Emit(solution, selection, scope, scope, touched);

    private FetchNode EmitRootEntry(Hop hop, ObjectSelection selection, Scope scope)
    {
        var node = Graph.AddRoot(hop.Way, selection.Path, scope.IsEmpty ? operation : OperationType.Query);
        node.Dependencies.UnionWith(scope.Nodes);
        return node;
    }

    private FetchNode EmitEntry(ObjectSelection selection, Way way, Solution key, Scope inside, Scope known)
    {
        var dependencies = new HashSet<FetchNode>(known.Nodes);
        var fields = selections.OfFieldSet(way.Key!, selection);
        Emit(key, fields, inside, known, dependencies);
        var node = Graph.AddEntities(way, selection.Path, selection.Type, fields, tellsType: false);
        node.Dependencies.UnionWith(dependencies);
        return node;
    }

    /// <summary>
    /// Uses the entry that is made for the object anyway, unless that yields a part of what is required (R13) or sends the same
    /// field with other arguments (R12).
    /// </summary>
    private void EmitReentry(
        ObjectSelection selection, SelectionItem item, RequirementChoice choice, Scope inside, Scope known, List<FetchNode> entries, HashSet<FetchNode>? touched)
    {
        var required = new HashSet<FetchNode>();
        var fields = selections.OfFieldSet(choice.Requires, selection);
        Emit(choice.Requirement, fields, inside, known, required);
        var needed = FetchNode.WithAllNeeded(required);
        var node = entries.FindLast(e => e.Way == choice.Way && e.CanTake(fields) && !needed.Contains(e));
        if (node is null)
        {
            entries.Add(node = EmitEntry(selection, choice.Way, choice.Key, inside, known));
        }

        node.Requirements.Add(fields);
        node.Dependencies.UnionWith(required);
        Place(selection, item, [new Opened(node, node.Selection, choice.Way.Type.Name)], choice.Child, known.Premises, touched);
    }

    private void Place(
        ObjectSelection selection,
        SelectionItem item,
        IReadOnlyList<Opened> providers,
        PositionSolution? child,
        IReadOnlyList<FetchNode> premises,
        HashSet<FetchNode>? touched)
    {
        var below = new List<Opened>(providers.Count);
        foreach (var provider in providers)
        {
            touched?.Add(provider.Node);
            var type = facts.Type(provider.TypeName) ?? selection.Type;
            var graphField = type.Graph.Field(item.Field.Name)!;
            var written = graphField.For(provider.Node.Source.Id)?.Type ?? graphField.Type;
            var field = provider.Selection.For(provider.TypeName).Add(item.Key, item.Field.Name, item.Arguments, written, item.Child is not null);
            if (field.Child is not null)
            {
                below.Add(new Opened(provider.Node, field.Child, field.Child.TypeName));
            }
        }

        switch (child)
        {
            case ObjectSolution only:
                var scope = Scope.Of(premises);
                for (var i = 0; i < below.Count; i++)
                {
                    scope = scope.With(only.States[i], below[i]);
                }

                Emit(only.Solution, item.Child!.Objects[0], scope, touched);
                break;
            case TypedSolution typed:
                below[0].Selection.TellsType = typed.DeclaredType.IsAbstract;
                foreach (var (state, solution) in typed.Types)
                {
                    Emit(solution, item.Child!.For(state.Type)!, Scope.Of(premises).With(state, below[0] with { TypeName = state.Type.Name }), touched);
                }

                break;
            case OpaqueSolution opaque:
                Emit(opaque.Solution, item.Child!.Opaque!, Scope.Of(premises).With(opaque.State, MakeOpaque(below[0], item)), touched);
                break;
            case ToldSolution told:
                EmitTold(told, MakeOpaque(below[0], item), item.Child!, premises, touched);
                break;
        }
    }

    private void EmitTold(ToldSolution told, Opened standIn, Position position, IReadOnlyList<FetchNode> premises, HashSet<FetchNode>? touched)
    {
        var known = Scope.Of(premises).With(told.StandIn, standIn);
        var dependencies = new HashSet<FetchNode>(known.Nodes);
        var fields = selections.OfFieldSet(told.Way.Key!, told.StandIn.Type, position);
        Emit(told.Key, fields, known, dependencies);
        var node = Graph.AddEntities(told.Way, position.Path, onlyType: null, fields, tellsType: true);
        node.Dependencies.UnionWith(dependencies);
        touched?.Add(node);

        // Only with its answer can anybody tell to which objects what is below belongs.
        IReadOnlyList<FetchNode> inside = [.. premises, node];
        foreach (var (states, solution) in told.Types)
        {
            var type = states[0].Type;
            var scope = Scope.Of(inside).With(states[0], new Opened(node, node.Selection, type.Name));
            Emit(solution, position.For(type)!, states.Count > 1 ? scope.With(states[1], standIn) : scope, touched);
        }
    }

    /// <summary>Objects whose type the source cannot tell are known as objects of the interface.</summary>
    private static Opened MakeOpaque(Opened provider, SelectionItem item)
    {
        provider.Selection.TypeName = item.Child!.Type.Name;
        return provider with { TypeName = item.Child.Type.Name };
    }

    /// <summary>An object in the selection of a node, under the condition of a type.</summary>
    private readonly record struct Opened(FetchNode Node, FetchSelection Selection, string TypeName);

    /// <summary>The states of an object with the selections that yield it, and the nodes that tell whether it is there.</summary>
    private sealed class Scope
    {
        private readonly Dictionary<State, Opened> _opened;

        private Scope(Dictionary<State, Opened> opened, IReadOnlyList<FetchNode> premises)
        {
            _opened = opened;
            Premises = premises;
        }

        public static Scope Empty { get; } = new([], []);

        public bool IsEmpty => _opened.Count == 0;

        public IReadOnlyList<FetchNode> Premises { get; }

        public IEnumerable<FetchNode> Nodes => _opened.Values.Select(o => o.Node).Concat(Premises);

        public static Scope Of(IReadOnlyList<FetchNode> premises) => new([], premises);

        public Scope With(State state, Opened opened) => new(new Dictionary<State, Opened>(_opened) { [state] = opened }, Premises);

        public Opened Find(State state) => _opened[state];
    }
}

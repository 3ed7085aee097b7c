using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// An operation ready to run for one combination of the variables that decide on directives. Selections below the root are
/// compiled when a value of their concrete type first turns up. Safe to share between threads.
/// </summary>
internal sealed class CompiledOperation
{
    private readonly Lock _gate = new();

    public CompiledOperation(SchemaBinding binding, PreparedOperation operation, ObjectType rootType, DirectiveConditions conditions)
    {
        Binding = binding;
        Document = operation.Document;
        Definition = operation.Definition;
        Fragments = operation.Fragments;
        Conditions = conditions;

        var collector = new FieldCollector(this, rootType);
        collector.Collect(Definition.SelectionSet);
        if (binding.IntrospectionOnly)
        {
            collector.Drafts.RemoveAll(d => !d.Field.Name.StartsWith("__", StringComparison.Ordinal));
        }

        Root = Compile(rootType, collector, DeferUsageSet.Empty);
    }

    public SchemaBinding Binding { get; }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Definition { get; }

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    public DirectiveConditions Conditions { get; }

    public SelectionSet Root { get; }

    public SelectionSet GetChildren(Selection selection, ObjectType type)
    {
        if (selection.FindChildren(type) is { } known)
        {
            return known;
        }

        lock (_gate)
        {
            if (selection.FindChildren(type) is { } made)
            {
                return made;
            }

            var collector = new FieldCollector(this, type);
            for (var i = 0; i < selection.SyntaxNodes.Count; i++)
            {
                if (selection.SyntaxNodes[i].SelectionSet is { } selectionSet)
                {
                    collector.Collect(selectionSet, selection.DeferUsages?[i]);
                }
            }

            var set = Compile(type, collector, selection.DeliveredWith);
            selection.AddChildren(set);
            return set;
        }
    }

    /// <summary>Compiles what was collected. What is delivered like its surroundings is executed with them, the rest later.</summary>
    private SelectionSet Compile(ObjectType type, FieldCollector collector, DeferUsageSet surroundings)
    {
        var drafts = collector.Drafts;
        if (!Conditions.IsIncremental || (collector.Usages.Count == 0 && drafts.TrueForAll(d => d.DeferUsages is null)))
        {
            return new SelectionSet(type, Compile(type, drafts));
        }

        var groups = new List<(DeferUsageSet DeliveredWith, List<SelectionDraft> Drafts)> { (surroundings, []) };
        foreach (var draft in drafts)
        {
            var deliveredWith = DeferUsageSet.Of(draft.DeferUsages);
            var group = groups.FindIndex(g => g.DeliveredWith.IsSame(deliveredWith));
            if (group < 0)
            {
                group = groups.Count;
                groups.Add((deliveredWith, []));
            }

            groups[group].Drafts.Add(draft);
        }

        var later = groups.Skip(1).Select(g => new DeferredSelections(g.DeliveredWith, new SelectionSet(type, Compile(type, g.Drafts)))).ToArray();
        var plan = collector.Usages.Count == 0 && later.Length == 0 ? null : new IncrementalPlan(collector.Usages, later);
        return new SelectionSet(type, Compile(type, groups[0].Drafts), plan);
    }

    private Selection[] Compile(ObjectType type, List<SelectionDraft> drafts)
    {
        var selections = new Selection[drafts.Count];
        for (var slot = 0; slot < selections.Length; slot++)
        {
            selections[slot] = Compile(type, drafts[slot], slot);
        }

        return selections;
    }

    private Selection Compile(ObjectType type, SelectionDraft draft, int slot)
    {
        var bound = Binding.Bind(type, draft.Field);
        StreamUsage? stream = null;
        if (bound.Completion.Kind == CompletionKind.List && Conditions.FindIncremental(draft.Nodes[0], IncrementalDirectives.Stream) is { } directive)
        {
            // The items that come later are not deferred a second time by what is around the list.
            stream = new StreamUsage(directive, draft.DeferUsages is null ? null : Compile(type, draft.WithoutDefer(), slot));
        }

        var arguments = ArgumentPlan.Create(draft.Field, draft.Nodes[0]);
        return new Selection(draft, type, slot, arguments, bound, stream);
    }
}

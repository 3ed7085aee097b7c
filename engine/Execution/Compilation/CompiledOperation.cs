using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// An operation ready to run for one combination of the variables in @skip and @include. Selections below the root are
/// compiled when a value of their concrete type first turns up. Safe to share between threads.
/// </summary>
internal sealed class CompiledOperation
{
    private readonly Lock _gate = new();

    public CompiledOperation(SchemaBinding binding, PreparedOperation operation, ObjectType rootType, IncludeConditions conditions, bool introspectionOnly = false)
    {
        Binding = binding;
        Document = operation.Document;
        Definition = operation.Definition;
        Fragments = operation.Fragments;
        Conditions = conditions;

        var collector = new FieldCollector(this, rootType);
        collector.Collect(Definition.SelectionSet);
        var drafts = introspectionOnly
            ? collector.Drafts.FindAll(d => d.Field.Name.StartsWith("__", StringComparison.Ordinal))
            : collector.Drafts;
        Root = Compile(rootType, drafts);
    }

    public SchemaBinding Binding { get; }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Definition { get; }

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    public IncludeConditions Conditions { get; }

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
            foreach (var node in selection.SyntaxNodes)
            {
                if (node.SelectionSet is not null)
                {
                    collector.Collect(node.SelectionSet);
                }
            }

            var set = Compile(type, collector.Drafts);
            selection.AddChildren(set);
            return set;
        }
    }

    private SelectionSet Compile(ObjectType type, List<SelectionDraft> drafts)
    {
        var selections = new Selection[drafts.Count];
        for (var slot = 0; slot < selections.Length; slot++)
        {
            var draft = drafts[slot];
            selections[slot] = new Selection(
                draft,
                type,
                slot,
                ArgumentPlan.Create(draft.Field, draft.Nodes[0]),
                Binding.GetCompletion(draft.Field.Type),
                Binding.GetResolver(type, draft.Field.Name));
        }

        return new SelectionSet(type, selections);
    }
}

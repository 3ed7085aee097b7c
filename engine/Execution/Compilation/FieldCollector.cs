using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// Collects the fields of selection sets for one concrete type, merged by response name
/// (https://spec.graphql.org/September2025/#CollectFields()). The conditions of @skip and @include are known here:
/// an operation is compiled once for each combination of their variables that turns up.
/// </summary>
internal sealed class FieldCollector(CompiledOperation operation, ObjectType type)
{
    private readonly List<SelectionDraft> _drafts = [];
    private readonly Dictionary<string, SelectionDraft> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);

    public List<SelectionDraft> Drafts => _drafts;

    public void Collect(SelectionSetNode selectionSet)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            if (!operation.Conditions.IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition):
                    Collect(fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread when _visitedFragments.Add(spread.Name.Value)
                    && operation.Fragments.TryGetValue(spread.Name.Value, out var definition)
                    && Applies(definition.TypeCondition):
                    Collect(definition.SelectionSet);
                    break;
            }
        }
    }

    private void Add(FieldNode node)
    {
        if (_byName.TryGetValue(node.ResponseName, out var draft))
        {
            draft.Nodes.Add(node);
            return;
        }

        // A field the type does not have gets here only in a document that was never validated.
        if (operation.Binding.FindField(type, node.Name.Value) is not { } field)
        {
            return;
        }

        draft = new SelectionDraft(node.ResponseName, field);
        draft.Nodes.Add(node);
        _drafts.Add(draft);
        _byName.Add(node.ResponseName, draft);
    }

    private bool Applies(NamedTypeNode? condition)
    {
        if (condition is null || condition.Name.Value == type.Name)
        {
            return true;
        }

        return operation.Binding.Schema.TryGetType(condition.Name.Value, out var conditionType)
            && operation.Binding.Schema.IsPossibleType(conditionType, type);
    }
}

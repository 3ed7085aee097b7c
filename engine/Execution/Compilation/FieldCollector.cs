using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// Collects the fields that apply to one concrete type, merged by response name
/// (https://spec.graphql.org/September2025/#CollectFields()). The conditions of the directives are known here: an operation is
/// compiled once for each combination of their variables that turns up.
/// </summary>
internal sealed class FieldCollector(CompiledOperation operation, ObjectType type)
{
    /// <summary>So many places of @defer in one selection set are told apart; with more, fragments in fragments would multiply them.</summary>
    private const int MaxPlaces = 1_000;

    /// <summary>Up to so many response names are looked for one by one.</summary>
    private const int MaxScanned = 16;

    private readonly List<SelectionDraft> _drafts = [];
    private Dictionary<string, SelectionDraft>? _byName;
    private HashSet<string>? _visitedFragments;
    private HashSet<(string Fragment, DirectiveNode? Defer, DeferUsage? Outer)>? _deferredFragments;
    private List<DeferUsage>? _usages;

    public List<SelectionDraft> Drafts => _drafts;

    /// <summary>The uses of @defer that were found, in their order.</summary>
    public IReadOnlyList<DeferUsage> Usages => _usages ?? [];

    /// <summary>Collects from one selection set.</summary>
    /// <param name="selectionSet">The selection set.</param>
    /// <param name="usage">The @defer around it; null when there is none.</param>
    public void Collect(SelectionSetNode selectionSet, DeferUsage? usage = null)
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
                    Add(field, usage);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition):
                    Collect(fragment.SelectionSet, Enter(FindDefer(fragment), usage));
                    break;
                case FragmentSpreadNode spread when operation.Fragments.TryGetValue(spread.Name.Value, out var definition)
                    && Applies(definition.TypeCondition)
                    && FindDefer(spread) is var defer
                    && IsFirstVisit(spread.Name.Value, defer, usage):
                    Collect(definition.SelectionSet, Enter(defer, usage));
                    break;
            }
        }
    }

    private DirectiveNode? FindDefer(SelectionNode fragment) => operation.Conditions.FindIncremental(fragment, IncrementalDirectives.Defer);

    private DeferUsage? Enter(DirectiveNode? defer, DeferUsage? outer)
    {
        if (defer is null)
        {
            return outer;
        }

        var usage = new DeferUsage(defer, outer);
        (_usages ??= []).Add(usage);
        return usage;
    }

    /// <summary>
    /// A fragment is collected once as it is, which makes deferring it pointless, and before that once for each @defer, at each place
    /// of that @defer: when one of the fragments around it fails, the others still deliver it. (graphql-js 17.1 forgets the place and
    /// then delivers nothing; so do we where there are very many.)
    /// </summary>
    private bool IsFirstVisit(string fragment, DirectiveNode? defer, DeferUsage? outer)
    {
        if (_visitedFragments?.Contains(fragment) == true)
        {
            return false;
        }

        if (defer is null && outer is null)
        {
            return (_visitedFragments ??= new HashSet<string>(StringComparer.Ordinal)).Add(fragment);
        }

        var place = Usages.Count < MaxPlaces ? (fragment, defer, outer) : (fragment, defer ?? outer!.Directive, null);
        return !IsInside(defer, outer) && (_deferredFragments ??= []).Add(place);
    }

    /// <summary>A @defer inside itself: a fragment that reaches itself, in a document that was never validated.</summary>
    private static bool IsInside(DirectiveNode? defer, DeferUsage? outer)
    {
        if (defer is null)
        {
            return false;
        }

        for (var usage = outer; usage is not null; usage = usage.Parent)
        {
            if (ReferenceEquals(usage.Directive, defer))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(FieldNode node, DeferUsage? usage)
    {
        if (Find(node.ResponseName) is { } known)
        {
            known.Add(node, usage);
            return;
        }

        // A field the type does not have gets here only in a document that was never validated.
        if (operation.Binding.FindField(type, node.Name.Value) is not { } field)
        {
            return;
        }

        var draft = new SelectionDraft(node.ResponseName, field);
        draft.Add(node, usage);
        _drafts.Add(draft);
        _byName?.Add(draft.ResponseName, draft);
    }

    private SelectionDraft? Find(string responseName)
    {
        if (_byName is null && _drafts.Count > MaxScanned)
        {
            _byName = _drafts.ToDictionary(draft => draft.ResponseName, StringComparer.Ordinal);
        }

        if (_byName is not null)
        {
            return _byName.GetValueOrDefault(responseName);
        }

        foreach (var draft in _drafts)
        {
            if (draft.ResponseName == responseName)
            {
                return draft;
            }
        }

        return null;
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

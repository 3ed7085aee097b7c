using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// Compares the fields of selection sets pairwise. What two fragments, or a selection set and a fragment, have in common is
/// compared once; every comparison counts against a budget, so that the time is bounded whatever the document.
/// See <see href="https://spec.graphql.org/September2025/#FieldsInSetCanMerge()"/>.
/// </summary>
internal sealed class FieldMergeComparer(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, SelectedFields> _fields = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _fragmentNumbers = new(StringComparer.Ordinal);
    private readonly List<ComparedFragment> _fragments = [];
    private readonly Dictionary<long, bool> _fragmentPairs = [];
    private readonly Dictionary<long, bool> _fieldsAndFragments = [];
    private readonly HashSet<(SelectionSetNode, SelectionSetNode, bool)> _mergeable = [];
    private SelectedFields _spare = new();
    private int _sets;
    private int _budget = context.Options.MaxMergeComparisons;

    /// <summary>True when the budget is spent; the conflicts found are then not complete.</summary>
    public bool IsOverBudget => _budget < 0;

    /// <summary>The conflicts among the fields of one selection set, fragments included.</summary>
    public IReadOnlyList<FieldConflict> FindWithin(SelectionSetNode selectionSet, TypeDefinition? parentType)
    {
        if (!_fields.TryGetValue(selectionSet, out var fields))
        {
            fields = _spare;
            Collect(fields, selectionSet, parentType);
            if (fields.AreDistinct)
            {
                // So it is with nearly every selection set: there is nothing to compare and nothing to remember.
                fields.Clear();
                return [];
            }

            _spare = new SelectedFields();
            _fields.Add(selectionSet, fields);
        }

        var conflicts = new List<FieldConflict>();
        CollectWithin(conflicts, fields);
        for (var i = 0; i < fields.Fragments.Count; i++)
        {
            CollectFieldsAndFragment(conflicts, exclusive: false, fields, fields.Fragments[i]);
            for (var j = i + 1; j < fields.Fragments.Count && !IsOverBudget; j++)
            {
                CollectFragments(conflicts, exclusive: false, fields.Fragments[i], fields.Fragments[j]);
            }
        }

        return conflicts;
    }

    /// <summary>Takes one step of the budget, and none when the stack ends.</summary>
    private bool Spend()
    {
        if (_budget >= 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _budget = -1;
        }

        return _budget >= 0 && --_budget >= 0;
    }

    private void CollectWithin(List<FieldConflict> conflicts, SelectedFields fields)
    {
        for (var first = fields.First; first != SelectedFields.None; first = fields.NextName(first))
        {
            for (var a = first; a != SelectedFields.None; a = fields.NextOfSameName(a))
            {
                for (var b = fields.NextOfSameName(a); b != SelectedFields.None && !IsOverBudget; b = fields.NextOfSameName(b))
                {
                    Compare(conflicts, exclusive: false, fields[a], fields[b]);
                }
            }
        }
    }

    private void CollectBetween(List<FieldConflict> conflicts, bool exclusive, SelectedFields fields1, SelectedFields fields2)
    {
        for (var first = fields1.First; first != SelectedFields.None; first = fields1.NextName(first))
        {
            var other = fields2.FindFirst(fields1[first].Node.ResponseName);
            if (other == SelectedFields.None)
            {
                continue;
            }

            for (var a = first; a != SelectedFields.None; a = fields1.NextOfSameName(a))
            {
                for (var b = other; b != SelectedFields.None && !IsOverBudget; b = fields2.NextOfSameName(b))
                {
                    Compare(conflicts, exclusive, fields1[a], fields2[b]);
                }
            }
        }
    }

    private void CollectFieldsAndFragment(List<FieldConflict> conflicts, bool exclusive, SelectedFields fields, int fragment)
    {
        // Without fields of its own a set has nothing to compare with a fragment, nor with those inside.
        if (fields.First == SelectedFields.None)
        {
            return;
        }

        fields.Number = fields.Number < 0 ? _sets++ : fields.Number;
        if (!Spend() || !IsNew(_fieldsAndFragments, fields.Number, fragment, exclusive))
        {
            return;
        }

        var others = GetFields(_fragments[fragment]);
        if (ReferenceEquals(fields, others))
        {
            return;
        }

        CollectBetween(conflicts, exclusive, fields, others);
        foreach (var inner in others.Fragments)
        {
            CollectFieldsAndFragment(conflicts, exclusive, fields, inner);
        }
    }

    private void CollectFragments(List<FieldConflict> conflicts, bool exclusive, int fragment1, int fragment2)
    {
        if (fragment1 == fragment2
            || !Spend()
            || !IsNew(_fragmentPairs, Math.Min(fragment1, fragment2), Math.Max(fragment1, fragment2), exclusive))
        {
            return;
        }

        var fields1 = GetFields(_fragments[fragment1]);
        var fields2 = GetFields(_fragments[fragment2]);
        CollectBetween(conflicts, exclusive, fields1, fields2);
        foreach (var inner in fields2.Fragments)
        {
            CollectFragments(conflicts, exclusive, fragment1, inner);
        }

        foreach (var inner in fields1.Fragments)
        {
            CollectFragments(conflicts, exclusive, inner, fragment2);
        }
    }

    /// <summary>Compares two fields with the same response name and, when they agree, their sub-selections.</summary>
    private void Compare(List<FieldConflict> conflicts, bool exclusive, SelectedField a, SelectedField b)
    {
        if (!Spend())
        {
            return;
        }

        // Fields of two different object types never meet in one object: only the shape of the answer must agree.
        exclusive |= a.ParentType is ObjectType && b.ParentType is ObjectType && !ReferenceEquals(a.ParentType, b.ParentType);
        if (FieldMergeReasons.Find(a, b, exclusive) is { } reason)
        {
            conflicts.Add(new FieldConflict(a.Node.ResponseName, reason, [], [a.Node], [b.Node]));
            return;
        }

        if (a.Node.SelectionSet is { } set1 && b.Node.SelectionSet is { } set2 && !_mergeable.Contains((set1, set2, exclusive)))
        {
            var inner = FindBetween(exclusive, a, set1, b, set2);
            if (inner.Count > 0)
            {
                conflicts.Add(new FieldConflict(
                    a.Node.ResponseName,
                    null,
                    inner,
                    [a.Node, .. inner.SelectMany(conflict => conflict.Fields1)],
                    [b.Node, .. inner.SelectMany(conflict => conflict.Fields2)]));
            }
            else
            {
                _mergeable.Add((set1, set2, exclusive));
            }
        }
    }

    private List<FieldConflict> FindBetween(bool exclusive, SelectedField a, SelectionSetNode set1, SelectedField b, SelectionSetNode set2)
    {
        var conflicts = new List<FieldConflict>();
        var fields1 = GetFields(set1, a.Type?.NamedType);
        var fields2 = GetFields(set2, b.Type?.NamedType);
        CollectBetween(conflicts, exclusive, fields1, fields2);
        foreach (var fragment in fields2.Fragments)
        {
            CollectFieldsAndFragment(conflicts, exclusive, fields1, fragment);
        }

        foreach (var fragment in fields1.Fragments)
        {
            CollectFieldsAndFragment(conflicts, exclusive, fields2, fragment);
        }

        foreach (var fragment1 in fields1.Fragments)
        {
            foreach (var fragment2 in fields2.Fragments)
            {
                CollectFragments(conflicts, exclusive, fragment1, fragment2);
            }
        }

        return conflicts;
    }

    /// <summary>
    /// True when a pair was not compared before under conditions at least as strict: a pair compared as "not exclusive"
    /// is done, one compared as "exclusive" must be compared again when it turns out not to be.
    /// </summary>
    private static bool IsNew(Dictionary<long, bool> done, int first, int second, bool exclusive)
    {
        var pair = ((long)first << 32) | (uint)second;
        if (done.TryGetValue(pair, out var wasExclusive) && (exclusive || !wasExclusive))
        {
            return false;
        }

        done[pair] = exclusive;
        return true;
    }

    private SelectedFields GetFields(ComparedFragment fragment) => fragment.Fields ??=
        GetFields(fragment.Definition.SelectionSet, context.Schema.TypeFromNode(fragment.Definition.TypeCondition) as TypeDefinition);

    private SelectedFields GetFields(SelectionSetNode selectionSet, TypeDefinition? parentType)
    {
        if (!_fields.TryGetValue(selectionSet, out var fields))
        {
            _fields[selectionSet] = fields = new SelectedFields();
            Collect(fields, selectionSet, parentType);
        }

        return fields;
    }

    private void Collect(SelectedFields fields, SelectionSetNode selectionSet, TypeDefinition? parentType)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var selections = selectionSet.Selections;
        for (var i = 0; i < selections.Count; i++)
        {
            switch (selections[i])
            {
                case FieldNode field: fields.Add(new SelectedField(parentType, field)); break;
                case FragmentSpreadNode spread: Collect(fields, spread.Name.Value); break;
                case InlineFragmentNode fragment:
                    var type = fragment.TypeCondition is { } condition ? context.Schema.TypeFromNode(condition) as TypeDefinition : parentType;
                    Collect(fields, fragment.SelectionSet, type);
                    break;
            }
        }
    }

    /// <summary>Adds a fragment to a set, once; one that is not defined is another rule's.</summary>
    private void Collect(SelectedFields fields, string fragmentName)
    {
        if (!_fragmentNumbers.TryGetValue(fragmentName, out var number))
        {
            if (context.GetFragment(fragmentName) is not { } definition)
            {
                return;
            }

            number = _fragments.Count;
            _fragmentNumbers.Add(fragmentName, number);
            _fragments.Add(new ComparedFragment(definition));
        }

        // A set is collected in one go, so the last set that has the fragment tells whether this one has it.
        if (!ReferenceEquals(_fragments[number].LastSet, fields))
        {
            _fragments[number].LastSet = fields;
            fields.AddFragment(number);
        }
    }
}

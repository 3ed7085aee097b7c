using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Limits;

/// <summary>
/// How often one field of a type may stand on a path from the root (<see cref="ValidationLimits.MaxFieldCycle"/>): what keeps
/// <c>friend { friend { friend … } }</c> from multiplying. Introspection fields do not count.
/// </summary>
/// <remarks>
/// A path passes each written field at most once, because fragments form no cycles. So only a field that is written more often
/// than allowed can pass the limit, and for each of those one walk with a memo over the fragments finds the longest path.
/// </remarks>
internal sealed class FieldCycleLimit
{
    private readonly ValidationContext _context;
    private readonly Dictionary<FieldNode, OutputField> _definitions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _memo = new(StringComparer.Ordinal);
    private OutputField? _target;

    private FieldCycleLimit(ValidationContext context) => _context = context;

    public static bool IsPassed(ValidationContext context, ValidationLimits limits)
    {
        var counter = new FieldCycleLimit(context);
        counter.BindDocument();
        foreach (var target in counter.FindCandidates(limits.MaxFieldCycle))
        {
            counter._target = target;
            counter._memo.Clear();
            foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
            {
                var count = counter.CountOn(operation.SelectionSet);
                if (count > limits.MaxFieldCycle)
                {
                    context.Report(
                        $"{OperationSubject.Of(operation)} nests the field \"{target.DeclaringType.Name}.{target.Name}\" {count} times in itself; "
                        + $"at most {limits.MaxFieldCycle} are allowed. Ask for the deeper objects by their ids in a second operation.",
                        ErrorCodes.LimitFieldCycle,
                        operation);
                    return true;
                }
            }
        }

        return false;
    }

    private void BindDocument()
    {
        foreach (var definition in _context.Document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Bind(operation.SelectionSet, _context.Schema.GetRootType(operation.Operation));
                    break;
                case FragmentDefinitionNode fragment:
                    Bind(fragment.SelectionSet, _context.Schema.TypeFromNode(fragment.TypeCondition) as TypeDefinition);
                    break;
            }
        }
    }

    /// <summary>Finds the definition of every field that has a selection; leaves cannot nest.</summary>
    private void Bind(SelectionSetNode set, TypeDefinition? parent)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (parent is { IsIntrospection: true })
        {
            return;
        }

        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode { SelectionSet: { } inner } field when !field.Name.Value.StartsWith("__", StringComparison.Ordinal):
                    var definition = parent is null ? null : _context.GetField(parent, field.Name.Value);
                    if (definition is not null)
                    {
                        _definitions[field] = definition;
                    }

                    Bind(inner, definition?.Type.NamedType);
                    break;
                case InlineFragmentNode { TypeCondition: { } condition } fragment:
                    Bind(fragment.SelectionSet, _context.Schema.TypeFromNode(condition) as TypeDefinition);
                    break;
                case InlineFragmentNode fragment: Bind(fragment.SelectionSet, parent); break;
            }
        }
    }

    private IEnumerable<OutputField> FindCandidates(int limit) =>
        _definitions.Values.GroupBy(field => field).Where(group => group.Count() > limit).Select(group => group.Key);

    /// <summary>The most often the target stands on a path that starts here.</summary>
    private int CountOn(SelectionSetNode set)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var most = 0;
        foreach (var selection in set.Selections)
        {
            most = Math.Max(most, selection switch
            {
                FieldNode { SelectionSet: { } inner } field => CountOn(inner) + (IsTarget(field) ? 1 : 0),
                InlineFragmentNode fragment => CountOn(fragment.SelectionSet),
                FragmentSpreadNode spread => CountOn(spread.Name.Value),
                _ => 0,
            });
        }

        return most;
    }

    private int CountOn(string fragmentName)
    {
        if (_memo.TryGetValue(fragmentName, out var count))
        {
            return count;
        }

        // A fragment that reaches itself ends here; a rule reports the cycle.
        _memo[fragmentName] = 0;
        return _memo[fragmentName] = _context.GetFragment(fragmentName) is { } fragment ? CountOn(fragment.SelectionSet) : 0;
    }

    private bool IsTarget(FieldNode field) =>
        _definitions.TryGetValue(field, out var definition) && ReferenceEquals(definition, _target);
}

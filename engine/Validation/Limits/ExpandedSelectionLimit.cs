using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Validation.Limits;

/// <summary>
/// How many selections an operation may have once its fragments are written out where they are used
/// (<see cref="ValidationLimits.MaxExpandedSelections"/>). The size of a fragment is computed once, so that thirty fragments
/// that double each other cost thirty additions and not 2³⁰.
/// </summary>
internal sealed class ExpandedSelectionLimit
{
    private readonly ValidationContext _context;
    private readonly long _limit;
    private readonly Dictionary<string, long> _sizes = new(StringComparer.Ordinal);

    private ExpandedSelectionLimit(ValidationContext context, int limit)
    {
        _context = context;
        _limit = limit;
    }

    public static bool IsPassed(ValidationContext context, ValidationLimits limits)
    {
        var counter = new ExpandedSelectionLimit(context, limits.MaxExpandedSelections);
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (counter.Count(operation.SelectionSet) > limits.MaxExpandedSelections)
            {
                context.Report(
                    $"{OperationSubject.Of(operation)} has more than {limits.MaxExpandedSelections} selections "
                    + "once its fragments are written out. Spread each fragment less often.",
                    ErrorCodes.LimitExpandedSelections,
                    operation);
                return true;
            }
        }

        return false;
    }

    /// <summary>The size, or one more than the limit when it is larger.</summary>
    private long Count(SelectionSetNode set)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var total = 0L;
        foreach (var selection in set.Selections)
        {
            total += 1 + selection switch
            {
                FieldNode { SelectionSet: { } inner } => Count(inner),
                InlineFragmentNode fragment => Count(fragment.SelectionSet),
                FragmentSpreadNode spread => Count(spread.Name.Value),
                _ => 0,
            };
            if (total > _limit)
            {
                return _limit + 1;
            }
        }

        return total;
    }

    private long Count(string fragmentName)
    {
        if (_sizes.TryGetValue(fragmentName, out var size))
        {
            return size;
        }

        // A fragment that reaches itself counts once; a rule reports the cycle.
        _sizes[fragmentName] = 0;
        return _sizes[fragmentName] = _context.GetFragment(fragmentName) is { } fragment ? Count(fragment.SelectionSet) : 0;
    }
}

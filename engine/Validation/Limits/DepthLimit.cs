using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Validation.Limits;

/// <summary>
/// How many levels of fields an operation may have (<see cref="ValidationLimits.MaxDepth"/>). Fragments add no level of their
/// own; the depth of a fragment is computed once. Introspection fields do not count, and nothing below them.
/// </summary>
internal sealed class DepthLimit
{
    private readonly ValidationContext _context;
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);

    private DepthLimit(ValidationContext context) => _context = context;

    public static bool IsPassed(ValidationContext context, ValidationLimits limits)
    {
        var counter = new DepthLimit(context);
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            var depth = counter.DepthOf(operation.SelectionSet);
            if (depth > limits.MaxDepth)
            {
                context.Report(
                    $"{OperationSubject.Of(operation)} is {depth} levels deep; at most {limits.MaxDepth} are allowed. "
                    + "Ask for the deeper objects by their ids in a second operation.",
                    ErrorCodes.LimitDepth,
                    operation);
                return true;
            }
        }

        return false;
    }

    private int DepthOf(SelectionSetNode set)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var deepest = 0;
        foreach (var selection in set.Selections)
        {
            deepest = Math.Max(deepest, selection switch
            {
                FieldNode field when field.Name.Value.StartsWith("__", StringComparison.Ordinal) => 0,
                FieldNode { SelectionSet: { } inner } => 1 + DepthOf(inner),
                FieldNode => 1,
                InlineFragmentNode fragment => DepthOf(fragment.SelectionSet),
                FragmentSpreadNode spread => DepthOf(spread.Name.Value),
                _ => 0,
            });
        }

        return deepest;
    }

    private int DepthOf(string fragmentName)
    {
        if (_depths.TryGetValue(fragmentName, out var depth))
        {
            return depth;
        }

        // A fragment that reaches itself ends here; a rule reports the cycle.
        _depths[fragmentName] = 0;
        return _depths[fragmentName] = _context.GetFragment(fragmentName) is { } fragment ? DepthOf(fragment.SelectionSet) : 0;
    }
}

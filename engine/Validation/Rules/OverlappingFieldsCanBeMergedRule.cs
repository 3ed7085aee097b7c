using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// Fields that share a response name can be merged into one: the same field, the same arguments, types that agree.
/// See <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>.
/// </summary>
internal sealed class OverlappingFieldsCanBeMergedRule : ValidationRule
{
    private readonly FieldMergeComparer _comparer;
    private readonly HashSet<(FieldNode, FieldNode)> _reported = [];
    private bool _isOverBudget;

    public OverlappingFieldsCanBeMergedRule(ValidationContext context)
        : base(context, Kinds(SyntaxKind.SelectionSet)) => _comparer = new FieldMergeComparer(context);

    public override bool Enter(SyntaxNode node)
    {
        if (_isOverBudget)
        {
            return false;
        }

        var conflicts = _comparer.FindWithin((SelectionSetNode)node, Context.TypeInfo.ParentType);
        if (_comparer.IsOverBudget)
        {
            _isOverBudget = true;
            Context.Report(
                $"Comparing the fields with the same response name takes more than {Context.Options.MaxMergeComparisons} steps. "
                + "Select each field once, or ask for less at once.",
                ErrorCodes.LimitMergeComparisons,
                node);
            return false;
        }

        foreach (var conflict in conflicts)
        {
            // The selections of an inline fragment are seen again as a selection set of their own.
            if (!_reported.Add((conflict.Fields1[0], conflict.Fields2[0])))
            {
                continue;
            }

            Context.Report(
                $"Fields \"{conflict.ResponseName}\" conflict because {conflict.DescribeReason()}. "
                + "Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.Fields1, .. conflict.Fields2]);
        }

        return true;
    }
}

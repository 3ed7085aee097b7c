using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>Two fields with the same response name that cannot be merged.</summary>
/// <param name="ResponseName">The name they share.</param>
/// <param name="Reason">What differs; null when it is in the sub-selections.</param>
/// <param name="Inner">The conflicts of the sub-selections.</param>
/// <param name="Fields1">The first field, then those inside it that conflict.</param>
/// <param name="Fields2">The second field, then those inside it that conflict.</param>
internal sealed record FieldConflict(
    string ResponseName,
    string? Reason,
    IReadOnlyList<FieldConflict> Inner,
    IReadOnlyList<FieldNode> Fields1,
    IReadOnlyList<FieldNode> Fields2)
{
    /// <summary>The reason in words, sub-selections included.</summary>
    public string DescribeReason()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Reason ?? string.Join(
            " and ",
            Inner.Select(conflict => $"subfields \"{conflict.ResponseName}\" conflict because {conflict.DescribeReason()}"));
    }
}

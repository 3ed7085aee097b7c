namespace Federation.Vehicles.Domain.Rules.Sat;

/// <summary>
/// The preferred minimal conflict: Junker, "QuickXplain: preferred explanations and relaxations for over-constrained problems", AAAI 2004,
/// https://cdn.aaai.org/AAAI/2004/AAAI04-027.pdf. It needs nothing of a solver but whether some constraints can hold together, so its answer
/// depends on the question only, not on what the solver has learnt.
/// </summary>
/// <param name="isConsistent">Whether these can hold together.</param>
internal sealed class QuickXplain(Func<ReadOnlySpan<int>, bool> isConsistent)
{
    /// <summary>
    /// A minimal set of the constraints that cannot hold with the background; empty when the background cannot hold by itself. Null when all can hold.
    /// </summary>
    /// <param name="background">What is not to be discussed.</param>
    /// <param name="constraints">The more important first: the conflict is told in terms of the important ones.</param>
    public int[]? Explain(ReadOnlySpan<int> background, ReadOnlySpan<int> constraints)
    {
        // 1. Nothing to explain.
        if (isConsistent([.. background, .. constraints]))
        {
            return null;
        }

        // 2. Nothing to blame but the background.
        return constraints.IsEmpty ? [] : Conflict(background, true, constraints);
    }

    private int[] Conflict(ReadOnlySpan<int> background, bool hasGrown, ReadOnlySpan<int> constraints)
    {
        // 3. What has just been added to the background is conflict enough.
        if (hasGrown && !isConsistent(background))
        {
            return [];
        }

        // 4. The background was consistent, with this constraint it is not.
        if (constraints.Length == 1)
        {
            return [constraints[0]];
        }

        // 5. Halve: the conflict's part in the less important half, given the other half; then its part in the more important one, given that.
        // The recursion is as deep as the logarithm of the number of constraints.
        var important = constraints[..(constraints.Length / 2)];
        var rest = constraints[important.Length..];
        var second = Conflict([.. background, .. important], true, rest);
        var first = Conflict([.. background, .. second], second.Length > 0, important);
        return [.. first, .. second];
    }
}

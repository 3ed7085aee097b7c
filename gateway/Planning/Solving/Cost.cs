namespace Federation.Planning.Solving;

/// <summary>
/// What a plan costs. A vector without absolute levels, so that the same partial plan costs the same wherever it hangs and can
/// be remembered; <see cref="Below"/> moves it down.
/// </summary>
/// <param name="Hops">Entries into sources: what most of the time goes into.</param>
/// <param name="HopLevels">The sum of their levels: later is worse.</param>
/// <param name="Leaves">Fields that are asked for.</param>
/// <param name="LeafLevels">The sum of their levels: of two plans with equal hops the one that asks earlier is better.</param>
/// <param name="Depth">The longest chain of hops.</param>
internal readonly record struct Cost(int Hops, long HopLevels, int Leaves, long LeafLevels, int Depth)
{
    /// <summary>What one hop costs at least.</summary>
    public const long Hop = 1000;

    public long Total => (Hop * Hops) + (50 * HopLevels) + Leaves + (2 * LeafLevels);

    public static Cost operator +(Cost left, Cost right) => new(
        left.Hops + right.Hops,
        left.HopLevels + right.HopLevels,
        left.Leaves + right.Leaves,
        left.LeafLevels + right.LeafLevels,
        Math.Max(left.Depth, right.Depth));

    /// <summary>A hop at a level.</summary>
    public static Cost OfHop(int level) => new(1, level, 0, 0, level);

    /// <summary>A field that is asked for at a level.</summary>
    public static Cost OfField(int level) => new(0, 0, 1, level, level);

    /// <summary>The cost of the same when it starts only after so many levels.</summary>
    public Cost Below(int levels) => levels == 0
        ? this
        : new Cost(Hops, HopLevels + ((long)levels * Hops), Leaves, LeafLevels + ((long)levels * Leaves), Depth + levels);

    public override string ToString() => $"{Total} ({Hops} hops, {Depth} deep, {Leaves} fields)";
}

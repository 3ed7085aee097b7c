namespace Federation.Server;

/// <summary>What the field or type costs in the cost analysis: <c>@cost(weight:)</c>.</summary>
/// <param name="weight">The weight; a plain object field weighs 1.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Parameter | AttributeTargets.Enum)]
public sealed class CostAttribute(int weight) : Attribute
{
    /// <summary>The weight.</summary>
    public int Weight { get; } = weight;
}

namespace Federation.Validation.Cost;

/// <summary>
/// What an operation costs by the directives of its schema.
/// See <see href="https://ibm.github.io/graphql-specs/cost-spec.html"/>.
/// </summary>
/// <param name="FieldCost">What its fields cost: each call of a field with its weight and those of its arguments.</param>
/// <param name="TypeCost">What its objects cost: each object of the answer with the weight of its type.</param>
public readonly record struct CostReport(double FieldCost, double TypeCost)
{
    /// <summary>More than any limit; sums and products stay here, so that no document makes them overflow.</summary>
    internal const double Boundless = 1e15;

    /// <summary>The larger of the two.</summary>
    public double Highest => Math.Max(FieldCost, TypeCost);

    internal CostReport Plus(CostReport other) => new(Bound(FieldCost + other.FieldCost), Bound(TypeCost + other.TypeCost));

    internal CostReport Times(double count) => new(Bound(FieldCost * count), Bound(TypeCost * count));

    internal CostReport Max(CostReport other) => new(Math.Max(FieldCost, other.FieldCost), Math.Max(TypeCost, other.TypeCost));

    private static double Bound(double cost) => Math.Clamp(cost, 0, Boundless);
}

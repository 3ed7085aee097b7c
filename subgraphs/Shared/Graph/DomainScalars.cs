using Federation.Types;

namespace Federation.Shared.Graph;

/// <summary>Scalars of the car trade; the engine knows none.</summary>
public static class DomainScalars
{
    /// <summary>A vehicle identification number: 17 letters and digits without I, O and Q (ISO 3779).</summary>
    public static ScalarCoercion Vin { get; } = new StringScalar(
        "Vin", "a vehicle identification number: 17 letters and digits without I, O and Q", Values.Vin.IsWellFormed);
}

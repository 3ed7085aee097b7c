using Federation.Shared.Vocabulary;

namespace Federation.Shared.Pricing;

/// <summary>A tax that a market puts on every taxable line.</summary>
/// <param name="Name">As the market calls it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Rate">A fraction of the net amount.</param>
public sealed record TaxComponent(string Name, TaxKind Kind, decimal Rate);

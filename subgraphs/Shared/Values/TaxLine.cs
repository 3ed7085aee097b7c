using Federation.Server;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Values;

/// <summary>One tax on one amount.</summary>
/// <param name="Name">The tax as the market calls it.</param>
/// <param name="Rate">A fraction: 0.19 is 19 %; 0 for a fixed amount.</param>
/// <param name="Base">What the rate applies to.</param>
/// <param name="Amount">The tax, rounded once.</param>
/// <param name="Kind">What the tax is.</param>
[Shareable]
public sealed record TaxLine(string Name, decimal Rate, Money Base, Money Amount, TaxKind Kind);

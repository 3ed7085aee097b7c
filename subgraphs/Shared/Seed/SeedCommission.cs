using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>What an agent gets for an order.</summary>
/// <param name="BasisMinor">Net of the order.</param>
/// <param name="BaseRate">0.04.</param>
/// <param name="BaseMinor">Rounded once.</param>
/// <param name="Bonuses">Evidenced blocks.</param>
/// <param name="TotalMinor">Base and bonuses.</param>
/// <param name="Status">Where it stands.</param>
public sealed record SeedCommission(
    long BasisMinor,
    decimal BaseRate,
    long BaseMinor,
    IReadOnlyList<SeedCommissionBonus> Bonuses,
    long TotalMinor,
    CommissionStatus Status);

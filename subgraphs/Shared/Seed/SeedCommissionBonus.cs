namespace Federation.Shared.Seed;

/// <summary>A share an agent earned by evidence.</summary>
/// <param name="Code">The block.</param>
/// <param name="Rate">Of net.</param>
/// <param name="AmountMinor">Rounded once.</param>
/// <param name="Evidence">What proves it.</param>
public sealed record SeedCommissionBonus(
    string Code,
    decimal Rate,
    long AmountMinor,
    string Evidence);

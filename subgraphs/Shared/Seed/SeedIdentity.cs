using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>How a touchpoint knows a customer.</summary>
/// <param name="Touchpoint">Where.</param>
/// <param name="Provider">Who vouches.</param>
/// <param name="ExternalId">Its id there.</param>
/// <param name="LinkedAt">Since when.</param>
public sealed record SeedIdentity(
    Touchpoint Touchpoint,
    string Provider,
    string ExternalId,
    DateTimeOffset LinkedAt);

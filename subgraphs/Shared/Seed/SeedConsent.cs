using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>What a customer allowed or forbade last.</summary>
/// <param name="Purpose">For what.</param>
/// <param name="Status">How it stands.</param>
/// <param name="TextVersion">The wording shown.</param>
/// <param name="At">When.</param>
/// <param name="Via">Where.</param>
public sealed record SeedConsent(
    ConsentPurpose Purpose,
    ConsentStatus Status,
    string TextVersion,
    DateTimeOffset At,
    Touchpoint Via);

using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>How a car is handed over.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Slot">The appointment.</param>
/// <param name="Place">Where.</param>
/// <param name="Checklist">In order.</param>
public sealed record SeedHandover(
    string Id,
    HandoverStatus Status,
    DateTimeOffset? Slot,
    HandoverPlace Place,
    IReadOnlyList<SeedHandoverStep> Checklist);

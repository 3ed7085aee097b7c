using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A step in the life of a lead.</summary>
/// <param name="At">When.</param>
/// <param name="From">Before; null at the start.</param>
/// <param name="To">After.</param>
/// <param name="Actor">Who.</param>
public sealed record SeedLeadEvent(
    DateTimeOffset At,
    LeadStatus? From,
    LeadStatus To,
    string Actor);

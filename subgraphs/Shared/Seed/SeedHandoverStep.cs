using Federation.Shared.Values;

namespace Federation.Shared.Seed;

/// <summary>One thing to do before keys change hands.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Label">For people.</param>
/// <param name="Done">Ticked.</param>
/// <param name="DoneBy">By whom.</param>
/// <param name="DoneAt">When.</param>
public sealed record SeedHandoverStep(
    string Code,
    LocalizedText Label,
    bool Done,
    string? DoneBy,
    DateTimeOffset? DoneAt);

namespace Federation.Vehicles.Domain.Rules;

/// <summary>What a click did, or would do.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Build">The build afterwards: as it was before when the click was refused.</param>
/// <param name="IsWritten">Whether the build is to be stored.</param>
/// <param name="Applied">The resolution that was taken; null unless <see cref="ClickStatus.Resolved"/>.</param>
/// <param name="Conflict">Why the choice did not fit as it was; null when it did.</param>
public sealed record ClickOutcome(ClickStatus Status, ResolvedBuild Build, bool IsWritten, Resolution? Applied, ConflictExplanation? Conflict);

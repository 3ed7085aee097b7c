namespace Federation.Vehicles.Domain;

/// <summary>An option that can be ordered with a trim, or that comes with it.</summary>
public sealed class TrimOption
{
    public required string TrimId { get; init; }

    public required string OptionId { get; init; }

    public Trim Trim { get; init; } = null!;

    public Option Option { get; init; } = null!;

    /// <summary>Part of the trim: selected when a configuration starts, at no price.</summary>
    public bool IsStandard { get; init; }
}

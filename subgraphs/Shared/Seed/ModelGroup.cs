namespace Federation.Shared.Seed;

/// <summary>A group of a model with its options.</summary>
internal sealed record ModelGroup(SeedOptionGroup Group, IReadOnlyList<SeedOption> Options);

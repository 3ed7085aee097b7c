namespace Federation.Shared.Seed;

/// <summary>A price list: its version, when it holds and how high it is.</summary>
internal sealed record PriceWindow(string Version, DateOnly From, DateOnly? Until, decimal Level);

using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>One option before a model offers it.</summary>
internal sealed record PoolItem(string Code, LocalizedText Name, int PriceEur, string? ColourHex = null, IReadOnlyList<Propulsion>? Propulsions = null);

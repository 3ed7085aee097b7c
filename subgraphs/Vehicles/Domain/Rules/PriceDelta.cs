namespace Federation.Vehicles.Domain.Rules;

/// <summary>What a change of the build costs more (less: negative). Packages absorb their contents, so it is for offers to say.</summary>
public delegate decimal PriceDelta(IReadOnlyList<string> add, IReadOnlyList<string> remove);

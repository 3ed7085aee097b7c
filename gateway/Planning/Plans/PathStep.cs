namespace Federation.Planning.Plans;

/// <summary>One step down the merged answer; lists on the way are walked item by item.</summary>
/// <param name="TypeName">Only objects of this type are followed; null for any.</param>
/// <param name="Key">The key to follow.</param>
public readonly record struct PathStep(string? TypeName, string Key);

namespace Federation.Server.Entities;

/// <summary>One <c>[Key]</c> of an entity.</summary>
/// <param name="Fields">Its selection as written.</param>
/// <param name="Paths">The leaves, each as the names from the entity down.</param>
/// <param name="Resolvable">Whether this subgraph resolves it.</param>
internal sealed record EntityKey(string Fields, IReadOnlyList<string[]> Paths, bool Resolvable);

namespace Federation.Planning.Plans;

/// <summary>One <c>_entities</c> field of a request: all objects of which the same is asked.</summary>
public sealed class EntityBatch
{
    /// <summary>The alias in the request.</summary>
    public required string Alias { get; init; }

    /// <summary>The variable with the representations.</summary>
    public required string Variable { get; init; }

    /// <summary>The type of the entities.</summary>
    public required string TypeName { get; init; }

    /// <summary>What is asked of each.</summary>
    public required FetchSelection Selection { get; init; }

    /// <summary>Where the objects lie and where the results go.</summary>
    public required IReadOnlyList<EntityTarget> Targets { get; init; }
}

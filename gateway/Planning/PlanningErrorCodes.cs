namespace Federation.Planning;

/// <summary>The stable codes of planning.</summary>
public static class PlanningErrorCodes
{
    /// <summary>The graph has the field, but nothing leads from this position to a subgraph that can resolve it.</summary>
    public const string UnsatisfiableQueryPath = "UNSATISFIABLE_QUERY_PATH";

    /// <summary>No plan was found within the limits of planning.</summary>
    public const string PlanningLimit = "PLANNING_LIMIT";

    /// <summary>An alias starts with two underscores, which the gateway keeps for itself.</summary>
    public const string ReservedAlias = "RESERVED_ALIAS";
}

namespace Federation.Execution;

/// <summary>Whether an answer says what its operation costs, as <c>extensions.operationCost</c>.</summary>
public enum CostReporting
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It does, beside the data.</summary>
    Report,

    /// <summary>It does, and the operation is not executed.</summary>
    Validate,
}

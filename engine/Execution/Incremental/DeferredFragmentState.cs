namespace Federation.Execution;

/// <summary>How far a deferred fragment is.</summary>
internal enum DeferredFragmentState
{
    /// <summary>The fragment around it is not complete.</summary>
    Waiting,

    /// <summary>The client knows of it and waits for it.</summary>
    Announced,

    /// <summary>It is delivered, or has nothing to deliver.</summary>
    Complete,

    /// <summary>It, or one around it, has failed.</summary>
    Failed,
}

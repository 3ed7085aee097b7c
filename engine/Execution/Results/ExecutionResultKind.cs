namespace Federation.Execution;

/// <summary>The kinds of answers to a request.</summary>
public enum ExecutionResultKind
{
    /// <summary>One answer: an <see cref="OperationResult"/>.</summary>
    SingleResult,

    /// <summary>A <see cref="ResponseStream"/> of the parts of one answer, for <c>@defer</c> and <c>@stream</c>.</summary>
    DeferredResult,

    /// <summary>A <see cref="ResponseStream"/> with an answer for each event of a subscription.</summary>
    SubscriptionResult,
}

using Federation.Language;

namespace Federation.Execution;

/// <summary>Something to execute later, and what came of it. Each of its roots is delivered on its own.</summary>
internal abstract class DeliveryTask
{
    /// <summary>The order in which tasks were started: what is ready at the same time is delivered in it.</summary>
    public int Order { get; set; }

    /// <summary>What its execution found that is executed still later; null when nothing is.</summary>
    public LaterWork? Later { get; set; }

    /// <summary>The run that executed it; null before.</summary>
    public OperationExecution? Execution { get; set; }

    /// <summary>Why it could not be executed at all; null when it could.</summary>
    public GraphQLError? Failure { get; set; }

    public abstract IEnumerable<ResultNode> Roots { get; }

    /// <summary>The errors that are delivered with a root.</summary>
    public IReadOnlyList<GraphQLError> ErrorsOf(ResultNode root) => Execution?.Errors.ToList(root) ?? [];

    /// <summary>Puts its first objects on the level of a run.</summary>
    public abstract void Enqueue(OperationExecution execution);
}

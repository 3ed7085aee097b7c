using Federation.Language;
using Federation.Types;
using Federation.Validation.Cost;

namespace Federation.Execution;

/// <summary>A request on its way to its answer, for the middleware around the way.</summary>
public sealed class RequestContext
{
    internal RequestContext(Schema schema, GraphQLRequest request, CancellationToken requestAborted)
    {
        Schema = schema;
        Request = request;
        RequestAborted = requestAborted;
    }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>The request. What is set before a step is what that step works with.</summary>
    public GraphQLRequest Request { get; set; }

    /// <summary>Cancelled when the caller has gone.</summary>
    public CancellationToken RequestAborted { get; }

    /// <summary>The document; null before <see cref="RequestStage.Parsing"/>.</summary>
    public DocumentNode? Document => Prepared?.Document ?? Parsed;

    /// <summary>Whether the document is valid for the schema; false before <see cref="RequestStage.Validation"/>, except for a known text.</summary>
    public bool IsDocumentValid => Prepared is not null;

    /// <summary>The operation to run; null before <see cref="RequestStage.Preparation"/>.</summary>
    public OperationDefinitionNode? Operation => Compiled?.Definition;

    /// <summary>The coerced variables; empty before <see cref="RequestStage.Preparation"/>.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; internal set; } = System.Collections.Frozen.FrozenDictionary<string, object?>.Empty;

    /// <summary>What the operation costs with the variables; null before <see cref="RequestStage.Preparation"/>.</summary>
    public CostReport? Cost => OperationCost?.Value.Measure(Variables);

    /// <summary>The answer; null until a step has given it.</summary>
    public IExecutionResult? Result { get; set; }

    /// <summary>
    /// The data that resolvers see as <see cref="IFieldContext.ContextData"/>, starting with those of the request. Each event of a
    /// subscription starts with a copy of what is here when the events begin.
    /// </summary>
    public IDictionary<string, object?> ContextData => SharedData.Get(Request.ContextData);

    internal ContextDataHolder SharedData { get; } = new();

    internal DocumentNode? Parsed { get; set; }

    /// <summary>The text of <see cref="Parsed"/>; the request may have another one by now.</summary>
    internal string? ParsedText { get; set; }

    internal PreparedDocument? Prepared { get; set; }

    internal Lazy<OperationCost>? OperationCost { get; set; }

    internal CompiledOperation? Compiled { get; set; }
}

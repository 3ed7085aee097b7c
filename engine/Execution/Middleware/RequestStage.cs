namespace Federation.Execution;

/// <summary>The steps from a request to its answer, in their order.</summary>
public enum RequestStage
{
    /// <summary>The text becomes <see cref="RequestContext.Document"/>, unless it is known from before.</summary>
    Parsing,

    /// <summary>The document is checked against the schema, unless it was before.</summary>
    Validation,

    /// <summary>
    /// <see cref="RequestContext.Operation"/> is picked, <see cref="RequestContext.Variables"/> are coerced, the operation is compiled.
    /// </summary>
    Preparation,

    /// <summary>The operation runs.</summary>
    Execution,
}

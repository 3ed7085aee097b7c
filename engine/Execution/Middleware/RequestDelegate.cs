namespace Federation.Execution;

/// <summary>A step of the way from a request to its answer, together with the steps after it.</summary>
/// <param name="context">The request on its way; when the task has finished, <see cref="RequestContext.Result"/> is set.</param>
public delegate ValueTask RequestDelegate(RequestContext context);

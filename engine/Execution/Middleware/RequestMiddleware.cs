namespace Federation.Execution;

/// <summary>
/// Wraps the steps after it: called once, when the executor is made. What it gives may call <paramref name="next"/>, or set
/// <see cref="RequestContext.Result"/> itself.
/// </summary>
/// <param name="next">The steps after it.</param>
public delegate RequestDelegate RequestMiddleware(RequestDelegate next);

namespace Federation.Execution;

/// <summary>The services of one event of a subscription.</summary>
/// <param name="Provider">The services.</param>
/// <param name="Lifetime">Disposed when the event has been answered.</param>
public sealed record EventServices(IServiceProvider Provider, IAsyncDisposable Lifetime);

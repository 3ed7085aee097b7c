using Federation.Composition;

namespace Federation.Gateway.Schemas;

/// <summary>Gets the graph that the gateway serves.</summary>
internal interface IGraphLoader
{
    /// <summary>Where it comes from, to be shown.</summary>
    string Place { get; }

    /// <summary>Loads the graph; the same result object as before when nothing has changed since.</summary>
    /// <exception cref="Config.GatewayConfigurationException">There is nothing to read; the message says why.</exception>
    Task<CompositionResult> LoadAsync(CancellationToken cancellationToken);
}

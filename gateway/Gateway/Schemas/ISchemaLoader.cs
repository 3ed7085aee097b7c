using Federation.Composition;

namespace Federation.Gateway.Schemas;

/// <summary>Gets the schemas of the subgraphs.</summary>
internal interface ISchemaLoader
{
    /// <exception cref="Config.GatewayConfigurationException">A schema cannot be had; the message says why.</exception>
    Task<IReadOnlyList<SourceSchema>> LoadAsync(CancellationToken cancellationToken);
}

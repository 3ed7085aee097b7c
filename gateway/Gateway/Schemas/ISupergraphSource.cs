namespace Federation.Gateway.Schemas;

/// <summary>Where a composed supergraph is kept.</summary>
internal interface ISupergraphSource
{
    /// <summary>The file or address, to be shown.</summary>
    string Place { get; }

    /// <summary>The text as it is now.</summary>
    /// <exception cref="Config.GatewayConfigurationException">It cannot be had; the message says why.</exception>
    ValueTask<string> ReadAsync(CancellationToken cancellationToken);
}

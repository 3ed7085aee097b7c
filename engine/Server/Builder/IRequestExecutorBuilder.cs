using Federation.Server.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server;

/// <summary>Collects what the GraphQL schema of this host is made of. Every mistake in it fails the start.</summary>
public interface IRequestExecutorBuilder
{
    /// <summary>The services of the host.</summary>
    IServiceCollection Services { get; }

    /// <summary>What was collected.</summary>
    SchemaSetup Setup { get; }
}

using System.Reflection;
using Federation.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Shared.Hosting;

/// <summary>What makes a subgraph different from the others.</summary>
public sealed record SubgraphDefinition
{
    /// <summary>In lower case: <c>vehicles</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The port when nothing else is said.</summary>
    public required int Port { get; init; }

    /// <summary>The assembly with the attributed types; those of Shared are added beside them.</summary>
    public required Assembly Types { get; init; }

    /// <summary>Registers database and services.</summary>
    public required Action<IServiceCollection, IConfiguration> AddServices { get; init; }

    /// <summary>Goes beyond the common settings of the schema.</summary>
    public Action<IRequestExecutorBuilder>? ConfigureGraphQL { get; init; }

    /// <summary>Endpoints besides GraphQL and health.</summary>
    public Action<IEndpointRouteBuilder>? MapEndpoints { get; init; }
}

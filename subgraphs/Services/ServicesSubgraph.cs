using Federation.Server.EntityFramework;
using Federation.Services.Data;
using Federation.Shared.Data;
using Federation.Shared.Hosting;

namespace Federation.Services;

/// <summary>The services subgraph: owned vehicles, contracts and service products.</summary>
public static class ServicesSubgraph
{
    /// <summary>What makes a host of it.</summary>
    public static SubgraphDefinition Definition { get; } = new()
    {
        Name = "services",
        Port = 4005,
        Types = typeof(ServicesSubgraph).Assembly,
        AddServices = AddServices,
        ConfigureGraphQL = graphQL => graphQL.RegisterDbContextFactory<ServicesContext>(),
    };

    private static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSubgraphDatabase<ServicesContext, ServicesSeed>(configuration, "services");
    }
}

using Federation.Server.EntityFramework;
using Federation.Shared.Data;
using Federation.Shared.Hosting;
using Federation.Vehicles.Data;
using Federation.Vehicles.Graph;
using Federation.Vehicles.Media;

namespace Federation.Vehicles;

/// <summary>The vehicles subgraph: catalogue, stock and configurations.</summary>
public static class VehiclesSubgraph
{
    /// <summary>What makes a host of it.</summary>
    public static SubgraphDefinition Definition { get; } = new()
    {
        Name = "vehicles",
        Port = 4001,
        Types = typeof(VehiclesSubgraph).Assembly,
        AddServices = AddServices,
        ConfigureGraphQL = graphQL => graphQL.RegisterDbContextFactory<VehiclesContext>(),
        MapEndpoints = app => app.MapMedia(),
    };

    private static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSubgraphDatabase<VehiclesContext, VehiclesSeed>(configuration, "vehicles");
        services.AddSingleton(configuration.GetSection("Media").Get<MediaOptions>() ?? new MediaOptions());
        services.AddSingleton<CarPictures>();
        services.AddSingleton<Configurator>();
        services.AddScoped<ModelGroups>();
    }
}

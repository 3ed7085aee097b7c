using Federation.Offers.Data;
using Federation.Offers.Graph;
using Federation.Server;
using Federation.Shared.Data;
using Federation.Shared.Graph;
using Federation.Shared.Hosting;

namespace Federation.Offers;

/// <summary>The offers subgraph: prices and rates.</summary>
public static class OffersSubgraph
{
    /// <summary>What makes a host of it.</summary>
    public static SubgraphDefinition Definition { get; } = new()
    {
        Name = "offers",
        Port = 4002,
        Types = typeof(OffersSubgraph).Assembly,
        AddServices = AddServices,
        ConfigureGraphQL = graphQL => graphQL.AddTypeExtension(typeof(MoneyNode)),
    };

    private static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSubgraphDatabase<OffersContext, OffersSeed>(configuration, "offers");
        services.AddSingleton<PriceLists>();
        services.AddSingleton<PriceFacts>();
        services.AddSingleton<Pricing>();
    }
}

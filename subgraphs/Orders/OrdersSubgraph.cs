using Federation.Orders.Data;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Data;
using Federation.Shared.Graph;
using Federation.Shared.Hosting;

namespace Federation.Orders;

/// <summary>The orders subgraph: orders and their lives.</summary>
public static class OrdersSubgraph
{
    /// <summary>What makes a host of it.</summary>
    public static SubgraphDefinition Definition { get; } = new()
    {
        Name = "orders",
        Port = 4003,
        Types = typeof(OrdersSubgraph).Assembly,
        AddServices = AddServices,
        ConfigureGraphQL = graphQL => graphQL.RegisterDbContextFactory<OrdersContext>().AddTypeExtension(typeof(MoneyNode)),
    };

    private static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSubgraphDatabase<OrdersContext, OrdersSeed>(configuration, "orders");
    }
}

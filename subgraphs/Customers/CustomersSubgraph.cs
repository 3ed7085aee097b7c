using Federation.Customers.Data;
using Federation.Customers.Graph;
using Federation.Server.EntityFramework;
using Federation.Shared.Data;
using Federation.Shared.Hosting;

namespace Federation.Customers;

/// <summary>The customers subgraph: customers, dealers and leads.</summary>
public static class CustomersSubgraph
{
    /// <summary>What makes a host of it.</summary>
    public static SubgraphDefinition Definition { get; } = new()
    {
        Name = "customers",
        Port = 4004,
        Types = typeof(CustomersSubgraph).Assembly,
        AddServices = AddServices,
        ConfigureGraphQL = graphQL => graphQL.RegisterDbContextFactory<CustomersContext>(),
    };

    private static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSubgraphDatabase<CustomersContext, CustomersSeed>(configuration, "customers");
        services.AddSingleton<LeadIntake>();
    }
}

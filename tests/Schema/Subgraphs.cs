using Federation.Customers;
using Federation.Execution;
using Federation.Offers;
using Federation.Orders;
using Federation.Services;
using Federation.Shared.Hosting;
using Federation.TestKit;
using Federation.Vehicles;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Schema;

/// <summary>The five subgraphs as their programs would export them; no database is touched.</summary>
internal static class Subgraphs
{
    /// <summary>In the order of their ports.</summary>
    public static IReadOnlyList<SubgraphDefinition> All { get; } =
    [
        VehiclesSubgraph.Definition, OffersSubgraph.Definition, OrdersSubgraph.Definition, CustomersSubgraph.Definition, ServicesSubgraph.Definition,
    ];

    /// <summary>The SDL of one of them.</summary>
    public static async Task<string> SdlAsync(SubgraphDefinition definition)
    {
        using var folder = new TemporaryFolder();
        await using var host = SubgraphHost.Build(definition, new SubgraphHostOptions { DataDirectory = folder.Path, EnvironmentName = "Production" });
        return host.Services.GetRequiredService<ISchemaDocumentProvider>().GetSdl();
    }
}

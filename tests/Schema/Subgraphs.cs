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

    /// <summary>The SDL of one of them, as it is served or in another dialect.</summary>
    public static async Task<string> SdlAsync(SubgraphDefinition definition, string? dialect = null)
    {
        using var folder = new TemporaryFolder();
        await using var host = SubgraphHost.Build(definition, new SubgraphHostOptions { DataDirectory = folder.Path, EnvironmentName = "Production" });
        var document = host.Services.GetRequiredService<ISchemaDocumentProvider>();
        return dialect is null ? document.GetSdl() : document.GetSdl(dialect);
    }
}

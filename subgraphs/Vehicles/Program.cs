using Federation.Vehicles;
using Federation.Shared.Hosting;

return await SubgraphHost.RunAsync(VehiclesSubgraph.Definition, args);

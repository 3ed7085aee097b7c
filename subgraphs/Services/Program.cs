using Federation.Services;
using Federation.Shared.Hosting;

return await SubgraphHost.RunAsync(ServicesSubgraph.Definition, args);

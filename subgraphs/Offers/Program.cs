using Federation.Offers;
using Federation.Shared.Hosting;

return await SubgraphHost.RunAsync(OffersSubgraph.Definition, args);

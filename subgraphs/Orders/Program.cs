using Federation.Orders;
using Federation.Shared.Hosting;

return await SubgraphHost.RunAsync(OrdersSubgraph.Definition, args);

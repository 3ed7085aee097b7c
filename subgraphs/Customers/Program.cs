using Federation.Customers;
using Federation.Shared.Hosting;

return await SubgraphHost.RunAsync(CustomersSubgraph.Definition, args);

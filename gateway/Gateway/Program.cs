// Arguments and settings (Config/), the subgraphs' schemas (Schemas/), one graph of them, HTTP (Pipeline/): see GatewayHost.
return await Federation.Gateway.GatewayHost.RunAsync(args);

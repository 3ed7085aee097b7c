using System.CommandLine;
using Federation.Cli;

var root = new RootCommand("Composes subgraphs into one graph, shows plans and makes development tokens.")
{
    ComposeCommand.Create(),
    PlanCommand.Create(),
    TokenCommand.Create(),
};

return await root.Parse(args).InvokeAsync();

namespace Federation.Standalone;

/// <summary>How the program runs.</summary>
/// <param name="DataDirectory">Folder of the databases and of the development key.</param>
/// <param name="Reset">Build the databases anew.</param>
/// <param name="Port">Port of the gateway; the subgraphs take the five ports after it.</param>
/// <param name="Clock">The clock of all hosts.</param>
internal sealed record StandaloneOptions(string DataDirectory, bool Reset, int Port, TimeProvider Clock)
{
    /// <summary>The address of the gateway.</summary>
    public string GatewayUrl => $"http://localhost:{Port}";

    /// <summary>The address of a subgraph, by its place after the gateway.</summary>
    public string SubgraphUrl(int offset) => $"http://localhost:{Port + offset}";
}

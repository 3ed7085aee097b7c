using Federation.Composition;
using Federation.Gateway.Config;

namespace Federation.Gateway.Schemas;

/// <summary>Reads the schemas from files: <c>NAME.graphql</c> for each subgraph that has an address.</summary>
internal sealed class DirectorySchemaLoader(string directory, IReadOnlyList<SubgraphAddress> subgraphs) : ISchemaLoader
{
    public async Task<IReadOnlyList<SourceSchema>> LoadAsync(CancellationToken cancellationToken)
    {
        var schemas = new List<SourceSchema>();
        foreach (var subgraph in subgraphs)
        {
            var path = Path.Combine(directory, subgraph.Name + ".graphql");
            try
            {
                schemas.Add(SchemaText.Parse(subgraph, await File.ReadAllTextAsync(path, cancellationToken)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new GatewayConfigurationException($"The schema of subgraph \"{subgraph.Name}\" cannot be read: {exception.Message}");
            }
        }

        return schemas;
    }
}

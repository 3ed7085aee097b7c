using Federation.Composition;

namespace Federation.Gateway.Schemas;

/// <summary>Composes the schemas of the subgraphs.</summary>
internal sealed class CompositionLoader(ISchemaLoader loader) : IGraphLoader
{
    public string Place => "The schemas of the subgraphs";

    public async Task<CompositionResult> LoadAsync(CancellationToken cancellationToken) =>
        Composer.Compose(await loader.LoadAsync(cancellationToken));
}

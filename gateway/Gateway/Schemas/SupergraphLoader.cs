using Federation.Composition;
using Federation.Composition.Supergraphs;

namespace Federation.Gateway.Schemas;

/// <summary>Reads a composed supergraph; a text that was read before is not read again. Used by one at a time.</summary>
internal sealed class SupergraphLoader(ISupergraphSource source) : IGraphLoader
{
    private string? _text;
    private CompositionResult? _result;

    public string Place => source.Place;

    public async Task<CompositionResult> LoadAsync(CancellationToken cancellationToken)
    {
        var text = await source.ReadAsync(cancellationToken);
        if (_result is null || text != _text)
        {
            _result = SupergraphReader.Read(text);
            _text = text;
        }

        return _result;
    }
}

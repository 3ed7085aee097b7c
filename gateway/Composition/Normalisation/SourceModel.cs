using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Composition.Normalisation;

/// <summary>A source schema after normalisation: root types have their usual names, federation's own elements are gone.</summary>
internal sealed class SourceModel
{
    private readonly Dictionary<string, SourceType> _typesByName = new(StringComparer.Ordinal);
    private readonly List<SourceType> _types = [];

    public SourceModel(GraphSource source, SourceText? text)
    {
        Source = source;
        Text = text;
    }

    public GraphSource Source { get; }

    public string Name => Source.Name;

    public SourceText? Text { get; }

    public IReadOnlyList<SourceType> Types => _types;

    public SourceType? Type(string name) => _typesByName.GetValueOrDefault(name);

    public void Add(SourceType type)
    {
        if (_typesByName.TryAdd(type.Name, type))
        {
            _types.Add(type);
        }
    }

    /// <summary>Where a node of this source stands.</summary>
    public DiagnosticLocation LocationOf(SyntaxNode? node) =>
        new(Name, node is { Start: >= 0 } && Text is not null ? Text.GetPosition(node.Start) : null);

    /// <summary>The object types that a value of the given type can have in this source.</summary>
    public IEnumerable<SourceType> PossibleTypes(string name)
    {
        switch (Type(name))
        {
            case { Kind: TypeKind.Object } type:
                return [type];
            case { Kind: TypeKind.Union } union:
                return union.Members.Select(Type).OfType<SourceType>();
            case { Kind: TypeKind.Interface }:
                return _types.Where(t => t.Kind == TypeKind.Object && t.Interfaces.Contains(name));
            default:
                return [];
        }
    }
}

namespace Federation.Server.Filtering;

/// <summary>The filter and sort inputs of the schema in the making, and the classes they were made of.</summary>
internal sealed class InputRegistry
{
    private readonly Dictionary<string, Type> _sources = new(StringComparer.Ordinal);

    /// <summary>The filter inputs by the class that lists their members; one of each, so that inputs may refer to each other.</summary>
    public Dictionary<Type, FilterInputType> Filters { get; } = [];

    /// <summary>True when the name is new.</summary>
    public bool TryAdd(string name, Type source) => _sources.TryAdd(name, source);

    public Type SourceOf(string name) => _sources[name];
}

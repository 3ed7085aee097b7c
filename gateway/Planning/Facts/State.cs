using Federation.Composition.Graph;

namespace Federation.Planning.Facts;

/// <summary>
/// That an object can be had from a source, as a type of that source. What a field above provides with it is its view: the
/// source answers those fields at this position only.
/// </summary>
internal sealed class State(int id, int source, FactType type, FieldSet? view)
{
    public int Id { get; } = id;

    public int Source { get; } = source;

    public FactType Type { get; } = type;

    public FieldSet? View { get; } = view;
}

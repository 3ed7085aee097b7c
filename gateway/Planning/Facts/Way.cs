using Federation.Composition.Graph;

namespace Federation.Planning.Facts;

/// <summary>A way into a source.</summary>
/// <param name="Id">Its number in the graph.</param>
/// <param name="Source">The source.</param>
/// <param name="Type">As what the source knows the object: its own type, or an interface that the source has as an object.</param>
/// <param name="Lookup">What must be known; null for root types, which need nothing.</param>
internal sealed record Way(int Id, int Source, FactType Type, Lookup? Lookup)
{
    public FieldSet? Key => Lookup?.Key;
}

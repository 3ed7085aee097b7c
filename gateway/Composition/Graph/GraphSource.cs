namespace Federation.Composition.Graph;

/// <summary>A subgraph of a composite graph.</summary>
/// <param name="Id">The position in <see cref="CompositeGraph.Sources"/>; the bit <c>1 &lt;&lt; Id</c> stands for it in masks.</param>
/// <param name="Name">The name.</param>
/// <param name="Url">Where requests go.</param>
public sealed record GraphSource(int Id, string Name, Uri Url)
{
    /// <summary>The bit of this source.</summary>
    public ulong Bit => 1UL << Id;

    /// <inheritdoc />
    public override string ToString() => Name;
}

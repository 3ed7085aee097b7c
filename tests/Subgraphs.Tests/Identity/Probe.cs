namespace Federation.Subgraphs.Tests.Identity;

/// <summary>A request for something that not everybody may see.</summary>
/// <param name="Subgraph">Who is asked.</param>
/// <param name="Name">The coordinate of the field, or the entity type.</param>
/// <param name="Query">The document; it has all its values.</param>
/// <param name="Scopes">The scopes of which the caller needs one; empty for an entity, whose rows decide.</param>
public sealed record Probe(string Subgraph, string Name, string Query, IReadOnlyList<string> Scopes)
{
    /// <summary>What a field gives is open to everybody with the scope: it belongs to no customer and no dealer.</summary>
    public bool BelongsToNobody => Name is "StockVehicle.vin";

    /// <inheritdoc/>
    public override string ToString() => $"{Subgraph}: {Name}";
}

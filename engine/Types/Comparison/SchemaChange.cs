namespace Federation.Types;

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Coordinate">
/// The place, e.g. <c>Vehicle.price(market:)</c> (https://spec.graphql.org/September2025/#sec-Schema-Coordinates); null for the
/// schema itself, which has no coordinate.
/// </param>
/// <param name="Description">What changed as a sentence; it names the place.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, string? Coordinate, string Description)
{
    /// <summary>What the change means for clients.</summary>
    public SchemaChangeSeverity Severity => Kind.GetSeverity();

    /// <summary>The stable code of the kind, e.g. <c>FIELD_REMOVED</c>.</summary>
    public string Code => Kind.ToCode();

    /// <inheritdoc />
    public override string ToString() => $"{Severity} {Code}: {Description}";
}

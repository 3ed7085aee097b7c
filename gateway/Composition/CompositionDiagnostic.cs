namespace Federation.Composition;

/// <summary>Something that composition has to say about the source schemas.</summary>
/// <param name="Code">The stable code, one of <see cref="CompositionCodes"/>.</param>
/// <param name="Severity">Whether it stops composition.</param>
/// <param name="Message">What is wrong, naming the coordinate and the subgraphs, and how to mend it.</param>
/// <param name="Coordinate">The schema coordinate, for example <c>Order.total</c>; null when it concerns a whole schema.</param>
/// <param name="Locations">Each culprit: subgraph, line and column.</param>
public sealed record CompositionDiagnostic(
    string Code,
    DiagnosticSeverity Severity,
    string Message,
    string? Coordinate,
    IReadOnlyList<DiagnosticLocation> Locations)
{
    /// <summary><c>CODE message (subgraph:line:column, …)</c>.</summary>
    public override string ToString() =>
        Locations.Count == 0 ? $"{Code} {Message}" : $"{Code} {Message} ({string.Join(", ", Locations)})";
}

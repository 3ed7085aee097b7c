using Federation.Language;

namespace Federation.Composition;

/// <summary>A place in the SDL of a subgraph.</summary>
/// <param name="Source">The name of the subgraph.</param>
/// <param name="Position">Line and column; null when the SDL was not read from a text.</param>
public sealed record DiagnosticLocation(string Source, SourcePosition? Position)
{
    /// <summary><c>subgraph:line:column</c>.</summary>
    public override string ToString() =>
        Position is { } at ? $"{Source}:{at.Line}:{at.Column}" : Source;
}

using Federation.Language;

namespace Federation.Composition.Supergraphs;

/// <summary>Reports what is wrong with a supergraph, with its place.</summary>
internal sealed class SupergraphReports(DocumentNode document, CompositionContext diagnostics)
{
    public void Invalid(string message, SyntaxNode? node, string? coordinate = null) =>
        Report(CompositionCodes.InvalidFederationSupergraph, message, node, coordinate);

    public void Report(string code, string message, SyntaxNode? node, string? coordinate = null)
    {
        SourcePosition? position = document.Source is { } source && node is { Start: >= 0 } ? source.GetPosition(node.Start) : null;
        diagnostics.Error(code, message, coordinate, position is null ? [] : [new DiagnosticLocation(SupergraphContext.Name, position)]);
    }
}

namespace Federation.Composition;

/// <summary>Collects what composition has to say.</summary>
internal sealed class CompositionContext
{
    private readonly List<CompositionDiagnostic> _diagnostics = [];

    public IReadOnlyList<CompositionDiagnostic> Diagnostics => _diagnostics;

    public bool HasErrors { get; private set; }

    public void Error(string code, string message, string? coordinate, params IEnumerable<DiagnosticLocation> locations)
    {
        HasErrors = true;
        _diagnostics.Add(new CompositionDiagnostic(code, DiagnosticSeverity.Error, message, coordinate, [.. locations]));
    }

    public void Hint(string code, string message, string? coordinate, params IEnumerable<DiagnosticLocation> locations) =>
        _diagnostics.Add(new CompositionDiagnostic(code, DiagnosticSeverity.Hint, message, coordinate, [.. locations]));
}

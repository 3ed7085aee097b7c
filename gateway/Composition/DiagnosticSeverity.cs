namespace Federation.Composition;

/// <summary>How serious a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; the graph is made all the same.</summary>
    Hint,

    /// <summary>There is no graph until it is mended.</summary>
    Error,
}

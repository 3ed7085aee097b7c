using System.Diagnostics.CodeAnalysis;
using Federation.Composition.Graph;

namespace Federation.Composition;

/// <summary>A graph, or why there is none.</summary>
public sealed class CompositionResult
{
    internal CompositionResult(CompositeGraph? graph, IReadOnlyList<CompositionDiagnostic> diagnostics)
    {
        Errors = [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
        Hints = [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Hint)];
        Graph = Errors.Count == 0 ? graph : null;
    }

    /// <summary>The graph; null exactly when there are errors.</summary>
    public CompositeGraph? Graph { get; }

    /// <summary>What stopped composition.</summary>
    public IReadOnlyList<CompositionDiagnostic> Errors { get; }

    /// <summary>What is worth knowing.</summary>
    public IReadOnlyList<CompositionDiagnostic> Hints { get; }

    /// <summary>True when there is a graph.</summary>
    [MemberNotNullWhen(true, nameof(Graph))]
    public bool IsValid => Graph is not null;
}

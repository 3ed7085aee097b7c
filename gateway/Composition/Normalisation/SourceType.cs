using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Composition.Normalisation;

/// <summary>A type of a source, definition and extensions merged, free of the dialect it was written in.</summary>
internal sealed class SourceType
{
    public required string Name { get; init; }

    public required TypeKind Kind { get; init; }

    /// <summary>The definition, or its first extension: the place that diagnostics point at.</summary>
    public required SyntaxNode Node { get; init; }

    public string? Description { get; set; }

    public bool Inaccessible { get; set; }

    public List<DirectiveNode> Directives { get; } = [];

    public List<SourceKey> Keys { get; } = [];

    public List<string> Interfaces { get; } = [];

    public List<SourceOutputField> Fields { get; } = [];

    public List<string> Members { get; } = [];

    public List<SourceEnumValue> Values { get; } = [];

    public List<SourceInputValue> InputFields { get; } = [];

    public SourceOutputField? Field(string name) => Fields.Find(f => f.Name == name);
}

using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Composition.Normalisation;

/// <summary>A field of an object type or interface of a source.</summary>
internal sealed class SourceOutputField
{
    public required FieldDefinitionNode Node { get; init; }

    public string Name => Node.Name.Value;

    public TypeNode Type => Node.Type;

    public required IReadOnlyList<SourceInputValue> Arguments { get; init; }

    /// <summary>Set further while the sources are compared (keys, overrides).</summary>
    public SourceFieldFlags Flags { get; set; }

    /// <summary>The text of <c>@requires</c>.</summary>
    public string? RequiresText { get; init; }

    /// <summary>What <see cref="RequiresText"/> means, once its rule has found it right.</summary>
    public FieldSet? Requires { get; set; }

    /// <summary>The text of <c>@provides</c>.</summary>
    public string? ProvidesText { get; init; }

    /// <summary>What <see cref="ProvidesText"/> means, once its rule has found it right.</summary>
    public FieldSet? Provides { get; set; }

    public string? Override { get; init; }

    public bool Inaccessible { get; init; }

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    public bool Has(SourceFieldFlags flag) => (Flags & flag) != SourceFieldFlags.None;

    public bool Resolves => !Has(SourceFieldFlags.External | SourceFieldFlags.Overridden);
}

using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Composition.Normalisation;

/// <summary>A <c>@key</c> as it is written.</summary>
internal sealed class SourceKey
{
    public required string Text { get; init; }

    public required bool Resolvable { get; init; }

    public required DirectiveNode Node { get; init; }

    /// <summary>What <see cref="Text"/> means, once its rule has found it right.</summary>
    public FieldSet? Fields { get; set; }
}

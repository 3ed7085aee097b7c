using Federation.Language;

namespace Federation.Composition.Graph;

/// <summary>A value of an enum of the composite graph.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">The description, the most frequent one of the sources.</param>
/// <param name="In">The sources that have it.</param>
/// <param name="Exposed">False with <c>@inaccessible</c>.</param>
/// <param name="Directives">The merged directives, <c>@inaccessible</c> aside.</param>
public sealed record GraphEnumValue(
    string Name,
    string? Description,
    ulong In,
    bool Exposed,
    IReadOnlyList<DirectiveNode> Directives);

using Federation.Language;

namespace Federation.Composition.Graph;

/// <summary>An argument or a field of an input object of the composite graph.</summary>
public sealed class GraphInputValue
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description, the most frequent one of the sources.</summary>
    public string? Description { get; init; }

    /// <summary>The merged type: non-null where any source insists.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The default that all sources agree on.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>False with <c>@inaccessible</c>.</summary>
    public bool Exposed { get; init; } = true;

    /// <summary>The merged directives, <c>@inaccessible</c> aside.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The type in each source, in the order of the sources.</summary>
    public IReadOnlyList<(int Source, TypeNode Type)> In { get; init; } = [];
}

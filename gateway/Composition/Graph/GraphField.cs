using Federation.Language;

namespace Federation.Composition.Graph;

/// <summary>A field of an object type or interface of the composite graph.</summary>
public sealed class GraphField
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description, the most frequent one of the sources.</summary>
    public string? Description { get; init; }

    /// <summary>The merged type: nullable where any source may return null.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The arguments that every source knows.</summary>
    public IReadOnlyList<GraphInputValue> Arguments { get; init; } = [];

    /// <summary>False with <c>@inaccessible</c>: keys and requirements may use it, clients may not.</summary>
    public bool Exposed { get; init; } = true;

    /// <summary>The merged directives, <c>@inaccessible</c> aside.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>One entry for each source that declares the field, in the order of the sources.</summary>
    public required IReadOnlyList<SourceField> In { get; init; }

    /// <summary>What a source says of the field; null when it does not declare it.</summary>
    public SourceField? For(int source)
    {
        foreach (var entry in In)
        {
            if (entry.Source == source)
            {
                return entry;
            }
        }

        return null;
    }
}

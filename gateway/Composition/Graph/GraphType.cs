using Federation.Language;

namespace Federation.Composition.Graph;

/// <summary>A type of the composite graph.</summary>
public sealed class GraphType
{
    private readonly Dictionary<string, GraphField> _fieldsByName = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<GraphField> _fields = [];

    /// <summary>The kind.</summary>
    public required TypeKind Kind { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description, the most frequent one of the sources.</summary>
    public string? Description { get; init; }

    /// <summary>False with <c>@inaccessible</c>.</summary>
    public bool Exposed { get; init; } = true;

    /// <summary>The sources that have the type.</summary>
    public required ulong In { get; init; }

    /// <summary>
    /// For an interface: the sources that have it as an object (<c>@interfaceObject</c>). Such a source stands in for all
    /// implementations; it adds fields to them and cannot tell which one an object is.
    /// </summary>
    public ulong StandInIn { get; init; }

    /// <summary>The merged directives, <c>@inaccessible</c> aside.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The fields of an object type or interface.</summary>
    public IReadOnlyList<GraphField> Fields
    {
        get => _fields;
        init
        {
            _fields = value;
            foreach (var item in value)
            {
                _fieldsByName[item.Name] = item;
            }
        }
    }

    /// <summary>The keys, also those that only refer.</summary>
    public IReadOnlyList<GraphKey> Keys { get; init; } = [];

    /// <summary>The ways to get such an object from another source.</summary>
    public IReadOnlyList<Lookup> Lookups { get; init; } = [];

    /// <summary>The interfaces that the type implements.</summary>
    public IReadOnlyList<GraphTypeLink> Implements { get; init; } = [];

    /// <summary>The members of a union.</summary>
    public IReadOnlyList<GraphTypeLink> Members { get; init; } = [];

    /// <summary>The values of an enum.</summary>
    public IReadOnlyList<GraphEnumValue> Values { get; init; } = [];

    /// <summary>The fields of an input object.</summary>
    public IReadOnlyList<GraphInputValue> InputFields { get; init; } = [];

    /// <summary>True for interfaces and unions.</summary>
    public bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;

    /// <summary>The field of that name; null when there is none.</summary>
    public GraphField? Field(string name) => _fieldsByName.GetValueOrDefault(name);

    /// <inheritdoc />
    public override string ToString() => Name;
}

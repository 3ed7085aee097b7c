namespace Federation.Composition.Normalisation;

/// <summary>The names that the federation specification brings into a subgraph schema.</summary>
internal static class FederationNames
{
    public const string SpecificationUrl = "https://specs.apollo.dev/federation/";

    /// <summary>The directives, by the first minor version of federation 2 that has them.</summary>
    public static readonly IReadOnlyDictionary<string, int> Directives = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["key"] = 0, ["requires"] = 0, ["provides"] = 0, ["external"] = 0, ["tag"] = 0, ["extends"] = 0,
        ["shareable"] = 0, ["inaccessible"] = 0, ["override"] = 0,
        ["composeDirective"] = 1, ["interfaceObject"] = 3,
        ["authenticated"] = 5, ["requiresScopes"] = 5, ["policy"] = 6,
        ["context"] = 8, ["fromContext"] = 8, ["cost"] = 9, ["listSize"] = 9,
    };

    /// <summary>The scalars that the directives use.</summary>
    public static readonly IReadOnlySet<string> Scalars =
        new HashSet<string>(["FieldSet", "Scope", "Policy", "ContextFieldValue"], StringComparer.Ordinal);

    /// <summary>The directives that composition carries into the graph.</summary>
    public static readonly IReadOnlySet<string> Carried = new HashSet<string>(
        ["tag", "cost", "listSize", "authenticated", "requiresScopes", "policy", "deprecated", "specifiedBy", "oneOf"],
        StringComparer.Ordinal);

    /// <summary>Directives of which a schema is refused, because leaving them out would give wrong answers.</summary>
    public static readonly IReadOnlySet<string> Unsupported =
        new HashSet<string>(["interfaceObject", "context", "fromContext"], StringComparer.Ordinal);

    /// <summary>True for a type that every subgraph brings for the machinery itself.</summary>
    public static bool IsMachineryType(string name) =>
        name is "_Any" or "_Entity" or "_Service" or "_FieldSet" or "link__Import" or "link__Purpose";

    /// <summary>True for a query field that every subgraph brings for the machinery itself.</summary>
    public static bool IsMachineryField(string name) => name is "_service" or "_entities";
}

namespace Federation.Types;

/// <summary>How a schema is built from its SDL.</summary>
public sealed record SchemaOptions
{
    /// <summary>The options used when none are given.</summary>
    public static SchemaOptions Default { get; } = new();

    /// <summary>
    /// Coercions by scalar name, <see cref="KnownScalars.All"/> unless set. A custom scalar that is not listed takes
    /// every value as it is. The five built-in scalars cannot be replaced.
    /// </summary>
    public IReadOnlyDictionary<string, ScalarCoercion> Scalars { get; init; } = KnownScalars.All;

    /// <summary>The .NET values of enums, by enum name.</summary>
    public IReadOnlyDictionary<string, EnumBinding> Enums { get; init; } =
        new Dictionary<string, EnumBinding>(StringComparer.Ordinal);

    /// <summary>
    /// Neither the SDL nor the resulting schema is validated. For SDL that this program has made or checked before;
    /// only what makes building impossible (an unknown type) is still an error.
    /// </summary>
    public bool AssumeValid { get; init; }

    /// <summary>The SDL is not validated, the resulting schema is.</summary>
    public bool AssumeValidSdl { get; init; }

    /// <summary>The resulting schema is not validated; <see cref="SchemaValidator.Validate"/> can do so later.</summary>
    public bool SkipSchemaValidation { get; init; }

    /// <summary>
    /// Directives that the document applies but does not define are accepted and kept, their arguments unchecked.
    /// The SDL of a subgraph applies federation directives in this way.
    /// </summary>
    public bool AllowUnknownDirectives { get; init; }

    /// <summary>A schema without query type is accepted, as a subgraph that only adds to entities has none.</summary>
    public bool AllowMissingQueryType { get; init; }

    /// <summary>
    /// An extension of a type that no document defines makes that type, as the SDL of a subgraph may extend
    /// <c>Query</c> and entities that it does not define.
    /// </summary>
    public bool AllowOrphanExtensions { get; init; }

    /// <summary>Adds <c>@defer</c> unless the SDL defines it; operations may then ask for a part of their answer later.</summary>
    public bool EnableDefer { get; init; }

    /// <summary>Adds <c>@stream</c> unless the SDL defines it; operations may then ask for the items of a list as they come.</summary>
    public bool EnableStream { get; init; }
}

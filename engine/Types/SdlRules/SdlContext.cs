using Federation.Language;

namespace Federation.Types;

/// <summary>What the rules for type system documents look at, and where they report.</summary>
internal sealed class SdlContext
{
    public SdlContext(SdlDocuments documents, Schema? existing, SchemaOptions options)
    {
        Documents = documents;
        Existing = existing;
        Options = options;
        foreach (var origin in documents.TypeDefinitions)
        {
            TypeDefinitions[SdlParts.NameOf(origin.Node)] = origin;
        }

        Directives = SdlDirective.Collect(documents, existing);
        DirectiveUses = SdlDirectiveUse.Collect(documents);
    }

    public SdlDocuments Documents { get; }

    /// <summary>The schema that the documents extend; null when they stand alone.</summary>
    public Schema? Existing { get; }

    public SchemaOptions Options { get; }

    /// <summary>The types that the documents define, by name.</summary>
    public Dictionary<string, SdlOrigin> TypeDefinitions { get; } = new(StringComparer.Ordinal);

    /// <summary>The directives that may be applied, by name.</summary>
    public IReadOnlyDictionary<string, SdlDirective> Directives { get; }

    /// <summary>Everywhere that the documents apply directives.</summary>
    public IReadOnlyList<SdlDirectiveUse> DirectiveUses { get; }

    public List<GraphQLError> Errors { get; } = [];

    public TypeDefinition? ExistingType(string name) =>
        Existing is not null && Existing.TryGetType(name, out var type) ? type : null;

    public void Report(string message, params ReadOnlySpan<SdlOrigin> origins)
    {
        var locations = new List<SourcePosition>(origins.Length);
        foreach (var origin in origins)
        {
            origin.AddTo(locations);
        }

        Errors.Add(new GraphQLError(message, ErrorCodes.ValidationFailed, locations.Count > 0 ? locations : null));
    }
}

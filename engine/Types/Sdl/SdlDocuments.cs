using Federation.Language;

namespace Federation.Types;

/// <summary>The type system definitions of one or several documents, by kind and in order.</summary>
internal sealed class SdlDocuments
{
    public SdlDocuments(IEnumerable<DocumentNode> documents)
    {
        foreach (var document in documents)
        {
            foreach (var definition in document.Definitions)
            {
                Add(definition, document.Source);
            }
        }
    }

    /// <summary>All definitions and extensions in document order; executable definitions are left out.</summary>
    public List<SdlOrigin> Definitions { get; } = [];

    public List<SdlOrigin> SchemaDefinitions { get; } = [];

    public List<SdlOrigin> SchemaExtensions { get; } = [];

    public List<SdlOrigin> TypeDefinitions { get; } = [];

    public List<SdlOrigin> TypeExtensions { get; } = [];

    public List<SdlOrigin> DirectiveDefinitions { get; } = [];

    private void Add(DefinitionNode definition, SourceText? source)
    {
        var origin = new SdlOrigin(definition, source);
        var list = definition switch
        {
            SchemaDefinitionNode => SchemaDefinitions,
            SchemaExtensionNode => SchemaExtensions,
            TypeDefinitionNode => TypeDefinitions,
            TypeExtensionNode => TypeExtensions,
            DirectiveDefinitionNode => DirectiveDefinitions,
            _ => null,
        };

        if (list is not null)
        {
            list.Add(origin);
            Definitions.Add(origin);
        }
    }
}

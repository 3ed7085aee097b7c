using Federation.Composition.Graph;
using Federation.Language;
using Federation.Types;

namespace Federation.Composition.Printing;

/// <summary>Makes the schema that clients see: everything exposed, as if one server had it all.</summary>
internal static class ClientSchemaBuilder
{
    private static readonly SchemaOptions s_options = new() { AllowUnknownDirectives = true };

    public static SchemaBuildResult Build(IReadOnlyList<GraphType> types)
    {
        var exposed = types.Where(t => t.Exposed).ToList();
        var names = exposed.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var definitions = exposed
            .Where(t => t.Kind != TypeKind.Scalar || !BuiltInScalars.IsBuiltIn(t.Name))
            .Select(t => GraphSyntax.Definition(t, new ClientSyntaxStyle(names)))
            .ToList();
        return SchemaBuilder.Build(new DocumentNode { Definitions = definitions }, s_options);
    }
}

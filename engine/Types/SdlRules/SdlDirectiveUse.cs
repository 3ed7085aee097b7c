using Federation.Language;

namespace Federation.Types;

/// <summary>
/// A directive applied in a document. Uses with equal <see cref="Place"/> count as one location: a type together
/// with its extensions, the schema together with its extensions.
/// </summary>
internal readonly record struct SdlDirectiveUse(DirectiveNode Node, DirectiveLocation Location, object Place, SdlOrigin Origin)
{
    public static List<SdlDirectiveUse> Collect(SdlDocuments documents)
    {
        var uses = new List<SdlDirectiveUse>();
        foreach (var origin in documents.Definitions)
        {
            var node = origin.Node!;
            if (node is DirectiveDefinitionNode directive)
            {
                AddInputs(uses, directive.Arguments, DirectiveLocation.ArgumentDefinition, origin);
                continue;
            }

            var location = SdlParts.LocationOf(node);
            object place = location == DirectiveLocation.Schema ? typeof(Schema) : SdlParts.NameOf(node);
            Add(uses, SdlParts.DirectivesOf(node), location, place, origin);
            AddMembers(uses, node, origin);
        }

        return uses;
    }

    private static void AddMembers(List<SdlDirectiveUse> uses, SyntaxNode node, SdlOrigin origin)
    {
        foreach (var field in SdlParts.FieldsOf(node))
        {
            AddInputs(uses, field.Arguments, DirectiveLocation.ArgumentDefinition, origin);
            Add(uses, field.Directives, DirectiveLocation.FieldDefinition, field, origin);
        }

        foreach (var value in SdlParts.ValuesOf(node))
        {
            Add(uses, value.Directives, DirectiveLocation.EnumValue, value, origin);
        }

        AddInputs(uses, SdlParts.InputFieldsOf(node), DirectiveLocation.InputFieldDefinition, origin);
    }

    private static void AddInputs(
        List<SdlDirectiveUse> uses,
        IReadOnlyList<InputValueDefinitionNode> inputs,
        DirectiveLocation location,
        SdlOrigin origin)
    {
        foreach (var input in inputs)
        {
            Add(uses, input.Directives, location, input, origin);
        }
    }

    private static void Add(
        List<SdlDirectiveUse> uses,
        IReadOnlyList<DirectiveNode> directives,
        DirectiveLocation location,
        object place,
        SdlOrigin origin)
    {
        foreach (var directive in directives)
        {
            uses.Add(new SdlDirectiveUse(directive, location, place, origin.At(directive)));
        }
    }
}

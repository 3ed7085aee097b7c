using Federation.Language;

namespace Federation.Types;

/// <summary>Every type that is referred to exists (https://spec.graphql.org/September2025/#sec-Type-References).</summary>
internal sealed class KnownTypeNamesRule : SdlRule
{
    private static readonly IReadOnlyList<string> StandardNames =
    [
        "String", "Int", "Float", "Boolean", "ID",
        "__Schema", "__Directive", "__DirectiveLocation", "__Type", "__Field", "__InputValue", "__EnumValue", "__TypeKind",
    ];

    public override void Check(SdlContext context)
    {
        var known = new HashSet<string>(StandardNames, StringComparer.Ordinal);
        known.UnionWith(context.Existing?.Types.Select(type => type.Name) ?? []);
        known.UnionWith(context.TypeDefinitions.Keys);
        if (context.Options.AllowOrphanExtensions)
        {
            known.UnionWith(context.Documents.TypeExtensions.Select(origin => SdlParts.NameOf(origin.Node)));
        }

        foreach (var origin in context.Documents.Definitions)
        {
            foreach (var reference in ReferencesIn(origin.Node!))
            {
                var name = reference.Name.Value;
                if (!known.Contains(name))
                {
                    context.Report($"Unknown type \"{name}\".{Suggestions.DidYouMean(name, known)}", origin.At(reference));
                }
            }
        }
    }

    private static IEnumerable<NamedTypeNode> ReferencesIn(SyntaxNode node)
    {
        foreach (var reference in SdlParts.InterfacesOf(node).Concat(SdlParts.MembersOf(node)))
        {
            yield return reference;
        }

        foreach (var root in SdlParts.OperationTypesOf(node))
        {
            yield return root.Type;
        }

        foreach (var field in SdlParts.FieldsOf(node))
        {
            foreach (var argument in field.Arguments)
            {
                yield return NamedTypeOf(argument.Type);
            }

            yield return NamedTypeOf(field.Type);
        }

        var inputs = node is DirectiveDefinitionNode directive ? directive.Arguments : SdlParts.InputFieldsOf(node);
        foreach (var input in inputs)
        {
            yield return NamedTypeOf(input.Type);
        }
    }

    private static NamedTypeNode NamedTypeOf(TypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
        }

        return (NamedTypeNode)type;
    }
}

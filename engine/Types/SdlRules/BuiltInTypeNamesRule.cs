using Federation.Language;
using Federation.Types.Introspection;

namespace Federation.Types;

/// <summary>
/// No type has the name of a built-in one (https://spec.graphql.org/September2025/#sec-Schema). A built-in scalar may be
/// repeated as a scalar, as some tools do. Other names with two underscores are left to the rules on the schema.
/// </summary>
internal sealed class BuiltInTypeNamesRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        foreach (var origin in context.Documents.TypeDefinitions)
        {
            var name = SdlParts.NameOf(origin.Node);
            var place = origin.At(SdlParts.NameNodeOf(origin.Node));
            if (IntrospectionTypes.All.Any(type => type.Name == name))
            {
                context.Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", place);
            }
            else if (BuiltInScalars.IsBuiltIn(name) && origin.Node is not ScalarTypeDefinitionNode)
            {
                context.Report($"Type \"{name}\" is a built-in scalar. It cannot be defined as another kind of type.", place);
            }
        }
    }
}

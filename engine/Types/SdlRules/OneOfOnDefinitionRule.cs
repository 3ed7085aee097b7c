namespace Federation.Types;

/// <summary>
/// <c>@oneOf</c> stands at the definition of an input object, not at an extension
/// (https://spec.graphql.org/September2025/#sec-Input-Object-Extensions). An extension without definition counts as one.
/// </summary>
internal sealed class OneOfOnDefinitionRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        foreach (var origin in context.Documents.TypeExtensions)
        {
            var name = SdlParts.NameOf(origin.Node);
            if (AppliedDirectives.Find(SdlParts.DirectivesOf(origin.Node), BuiltInDirectives.OneOf) is { } directive
                && (context.TypeDefinitions.ContainsKey(name) || context.ExistingType(name) is not null))
            {
                context.Report($"The directive \"@oneOf\" cannot be applied to an extension. Apply it to the definition of \"{name}\".", origin.At(directive));
            }
        }
    }
}

using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// Refuses introspection; only with <see cref="ValidationOptions.AllowIntrospection"/> off. <c>__typename</c> stays.
/// See <see href="https://spec.graphql.org/September2025/#sec-Introspection"/>.
/// </summary>
internal sealed class NoSchemaIntrospectionRule(ValidationContext context) : ValidationRule(context, Kinds(SyntaxKind.Field))
{
    public override bool Enter(SyntaxNode node)
    {
        if (Context.TypeInfo.Type is { NamedType.IsIntrospection: true })
        {
            Context.Report(
                $"GraphQL introspection has been disabled, but the requested query contained the field \"{((FieldNode)node).Name.Value}\".",
                node);
        }

        return true;
    }
}

using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// Only a list can be streamed.
/// See <see href="https://github.com/graphql/graphql-spec/pull/1110"/>.
/// </summary>
internal sealed class StreamDirectiveOnListFieldRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.Directive))
{
    public override bool Enter(SyntaxNode node)
    {
        if (((DirectiveNode)node).Name.Value == IncrementalDirectives.Stream
            && Context.TypeInfo is { Field: { } field, ParentType: { } parent }
            && field.Type.NullableType is not ListType)
        {
            Context.Report($"Directive \"@stream\" cannot be used on non-list field \"{parent.Name}.{field.Name}\".", node);
        }

        return true;
    }
}

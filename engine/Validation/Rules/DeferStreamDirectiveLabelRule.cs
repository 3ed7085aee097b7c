using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// A label is written as a string, because the client tells the parts of an answer by it, and stands once in the document.
/// See <see href="https://github.com/graphql/graphql-spec/pull/1110"/>.
/// </summary>
internal sealed class DeferStreamDirectiveLabelRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.Directive))
{
    private readonly Dictionary<string, DirectiveNode> _byLabel = new(StringComparer.Ordinal);

    public override bool Enter(SyntaxNode node)
    {
        var directive = (DirectiveNode)node;
        var name = directive.Name.Value;
        if (name is not (IncrementalDirectives.Defer or IncrementalDirectives.Stream)
            || directive.Arguments.FirstOrDefault(a => a.Name.Value == "label")?.Value is not { } label
            || label is NullValueNode)
        {
            return true;
        }

        if (label is not StringValueNode text)
        {
            Context.Report($"Argument \"@{name}(label:)\" must be a static string.", node);
        }
        else if (!_byLabel.TryAdd(text.Value, directive))
        {
            Context.Report(
                "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.",
                _byLabel[text.Value],
                node);
        }

        return true;
    }
}

using Federation.Language;

namespace Federation.Types;

/// <summary>Reads the built-in directives applied to an element.</summary>
internal static class AppliedDirectives
{
    /// <summary>The reason of <c>@deprecated</c>; null without the directive and with <c>reason: null</c>.</summary>
    public static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives) =>
        Find(directives, BuiltInDirectives.Deprecated) is { } directive
            ? Argument(directive, "reason") switch
            {
                null => BuiltInDirectives.DefaultDeprecationReason,
                StringValueNode reason => reason.Value,
                _ => null,
            }
            : null;

    /// <summary>The URL of the last <c>@specifiedBy</c>.</summary>
    public static string? SpecifiedBy(IReadOnlyList<DirectiveNode> directives)
    {
        string? url = null;
        foreach (var directive in directives)
        {
            if (directive.Name.Value == BuiltInDirectives.SpecifiedBy && Argument(directive, "url") is StringValueNode text)
            {
                url = text.Value;
            }
        }

        return url;
    }

    public static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }

    private static ValueNode? Argument(DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}

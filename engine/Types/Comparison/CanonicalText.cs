using Federation.Language;

namespace Federation.Types;

/// <summary>Prints what means the same as the same text: the order of arguments and of the fields of an object has no meaning.</summary>
internal static class CanonicalText
{
    public static string Of(ValueNode value) => SyntaxPrinter.Print(ValueOrder.Sort(value));

    public static string Of(DirectiveNode directive)
    {
        var arguments = directive.Arguments
            .OrderBy(argument => argument.Name.Value, StringComparer.Ordinal)
            .Select(argument => new ArgumentNode { Name = argument.Name, Value = ValueOrder.Sort(argument.Value) });
        return SyntaxPrinter.Print(new DirectiveNode { Name = directive.Name, Arguments = [.. arguments] });
    }
}

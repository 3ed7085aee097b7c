using Federation.Language;

namespace Federation.Composition.Normalisation;

/// <summary>Reads the arguments of applied directives.</summary>
internal static class DirectiveArguments
{
    public static ValueNode? Value(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;

    public static string? Text(DirectiveNode directive, string name) => (Value(directive, name) as StringValueNode)?.Value;

    public static bool? Boolean(DirectiveNode directive, string name) => (Value(directive, name) as BooleanValueNode)?.Value;

    public static int? Integer(DirectiveNode directive, string name) =>
        Value(directive, name) is IntValueNode value && int.TryParse(value.Value, out var number) ? number : null;
}

using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Cost;

/// <summary>
/// How many items a field gives, or those of its fields that hold the items of a page.
/// See <see href="https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive"/>.
/// </summary>
/// <param name="AssumedSize">How long the list is at most; null when nobody says.</param>
/// <param name="SlicingArguments">The arguments that bound it, as paths: <c>first</c>, <c>filter.first</c>.</param>
/// <param name="SizedFields">The fields of the answer that are so long; empty for the field itself.</param>
/// <param name="RequireOneSlicingArgument">True when exactly one of the arguments must be given.</param>
/// <param name="IsPage">True when nothing is said but the field takes the arguments of a page.</param>
internal sealed record ListSize(
    int? AssumedSize,
    IReadOnlyList<string[]> SlicingArguments,
    IReadOnlyList<string> SizedFields,
    bool RequireOneSlicingArgument,
    bool IsPage)
{
    private static readonly string[] s_pageArguments = ["first", "last"];
    private static readonly string[] s_pageFields = ["edges", "nodes"];

    /// <summary>What the schema says about a field; null when it is a list of unknown length, or no list.</summary>
    public static ListSize? Of(OutputField field)
    {
        if (field.Directives.FirstOrDefault(directive => directive.Name.Value == "listSize") is { } directive)
        {
            return Of(directive);
        }

        // A field without the directive that takes "first" or "last" is a page (https://relay.dev/graphql/connections.htm).
        var arguments = s_pageArguments.Where(name => field.TryGetArgument(name, out _)).Select(name => new[] { name }).ToArray();
        return arguments.Length == 0
            ? null
            : new ListSize(null, arguments, field.Type.IsList ? [] : s_pageFields, RequireOneSlicingArgument: false, IsPage: true);
    }

    private static ListSize Of(DirectiveNode directive) => new(
        Argument(directive, "assumedSize") is IntValueNode size && int.TryParse(size.Value, out var items) ? Math.Max(0, items) : null,
        [.. Texts(directive, "slicingArguments").Select(path => path.Split('.'))],
        Texts(directive, "sizedFields"),
        Argument(directive, "requireOneSlicingArgument") is not BooleanValueNode { Value: false },
        IsPage: false);

    private static string[] Texts(DirectiveNode directive, string name) => Argument(directive, name) switch
    {
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(text => text.Value)],
        StringValueNode text => [text.Value],
        _ => [],
    };

    private static ValueNode? Argument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}

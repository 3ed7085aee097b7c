using Federation.Language;

namespace Federation.Execution;

/// <summary>Reads the arguments of @defer and @stream besides <c>if</c>.</summary>
internal static class IncrementalArguments
{
    public static string? Label(DirectiveNode directive) => (Find(directive, "label") as StringValueNode)?.Value;

    public static ValueNode? Find(DirectiveNode directive, string name) => directive.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;
}

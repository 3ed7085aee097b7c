using Federation.Language;

namespace Federation.Types;

/// <summary>A directive as far as rules need it before there is a schema.</summary>
internal sealed record SdlDirective(
    string Name,
    bool IsRepeatable,
    IReadOnlyList<string> Locations,
    IReadOnlyList<(string Name, string Type, bool IsRequired)> Arguments)
{
    /// <summary>The directives of the existing schema (else the built-in ones) and those that the documents define.</summary>
    public static Dictionary<string, SdlDirective> Collect(SdlDocuments documents, Schema? existing)
    {
        var directives = new Dictionary<string, SdlDirective>(StringComparer.Ordinal);
        foreach (var definition in existing?.DirectiveDefinitions ?? BuiltInDirectives.All)
        {
            directives[definition.Name] = new SdlDirective(
                definition.Name,
                definition.IsRepeatable,
                definition.Locations.Select(location => location.ToSdlName()).ToArray(),
                definition.Arguments.Select(argument => (argument.Name, argument.Type.ToString(), argument.IsRequired)).ToArray());
        }

        foreach (var origin in documents.DirectiveDefinitions)
        {
            var node = (DirectiveDefinitionNode)origin.Node!;
            directives[node.Name.Value] = new SdlDirective(
                node.Name.Value,
                node.Repeatable,
                node.Locations.Select(location => location.Value).ToArray(),
                node.Arguments
                    .Select(argument => (
                        argument.Name.Value,
                        SyntaxPrinter.Print(argument.Type),
                        argument.Type is NonNullTypeNode && argument.DefaultValue is null))
                    .ToArray());
        }

        return directives;
    }
}

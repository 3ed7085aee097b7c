using Federation.Language;
using Federation.Types;

namespace Federation.Composition.Normalisation;

/// <summary>
/// Which name of a schema means which name of the federation specification: <c>@link</c> imports some names,
/// renames others with <c>as</c>, and puts the rest behind a prefix (https://specs.apollo.dev/link/v1.0).
/// </summary>
internal sealed class FederationLink
{
    private readonly Dictionary<string, string> _directives = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    private FederationLink(int? minor) => Minor = minor;

    /// <summary>The minor version of federation 2; null when the schema has no such link.</summary>
    public int? Minor { get; }

    /// <summary>
    /// The name in the specification of a directive as the schema writes it; null when it is the schema's own.
    /// Without a link the plain names are understood, so that the rule about the missing link can name them.
    /// </summary>
    public string? Canonical(string directive)
    {
        if (_directives.TryGetValue(directive, out var name))
        {
            return name;
        }

        return BuiltInDirectives.IsBuiltIn(directive) || (Minor is null && FederationNames.Directives.ContainsKey(directive))
            ? directive
            : null;
    }

    /// <summary>True when the directive is federation's or that of links.</summary>
    public bool IsFederationDirective(string directive) => directive == "link" || _directives.ContainsKey(directive);

    /// <summary>True when the type is federation's.</summary>
    public bool IsFederationType(string name) => _types.Contains(name) || FederationNames.IsMachineryType(name);

    /// <summary>Reads the links of a schema.</summary>
    public static FederationLink Read(DocumentNode document, Action<string, string, SyntaxNode> report)
    {
        foreach (var directive in SchemaDirectives(document).Where(d => d.Name.Value == "link"))
        {
            var url = Text(directive, "url");
            if (url is not null && url.StartsWith(FederationNames.SpecificationUrl, StringComparison.Ordinal))
            {
                return Read(directive, url, report);
            }
        }

        return new FederationLink(minor: null);
    }

    private static FederationLink Read(DirectiveNode directive, string url, Action<string, string, SyntaxNode> report)
    {
        var version = url[FederationNames.SpecificationUrl.Length..].TrimEnd('/');
        if (!version.StartsWith("v2.", StringComparison.Ordinal) || !int.TryParse(version.AsSpan(3), out var minor))
        {
            report(
                CompositionCodes.UnknownFederationLinkVersion,
                $"\"{url}\" is not a version of federation that is known here; link v2.0 to v2.9.",
                directive);
            minor = 9;
        }

        var link = new FederationLink(minor);
        var prefix = Text(directive, "as") ?? "federation";
        foreach (var name in FederationNames.Directives.Keys)
        {
            link._directives[$"{prefix}__{name}"] = name;
        }

        foreach (var name in FederationNames.Scalars)
        {
            link._types.Add($"{prefix}__{name}");
        }

        var imports = directive.Arguments.FirstOrDefault(a => a.Name.Value == "import")?.Value;
        foreach (var import in imports is ListValueNode list ? list.Items : [])
        {
            link.Import(import, report);
        }

        return link;
    }

    private void Import(ValueNode import, Action<string, string, SyntaxNode> report)
    {
        var name = import switch
        {
            StringValueNode text => text.Value,
            ObjectValueNode value => Text(value, "name"),
            _ => null,
        };
        var alias = import is ObjectValueNode renamed ? Text(renamed, "as") ?? name : name;
        if (name is ['@', .. var directive] && FederationNames.Directives.ContainsKey(directive))
        {
            _directives[alias!.TrimStart('@')] = directive;
        }
        else if (name is not null && FederationNames.Scalars.Contains(name))
        {
            _types.Add(alias!);
        }
        else
        {
            report(
                CompositionCodes.InvalidLinkIdentifier,
                $"The federation specification has no \"{name ?? SyntaxPrinter.Print(import)}\"; take it out of the import of @link.",
                import);
        }
    }

    private static IEnumerable<DirectiveNode> SchemaDirectives(DocumentNode document) =>
        document.Definitions.SelectMany(d => d switch
        {
            SchemaDefinitionNode definition => definition.Directives,
            SchemaExtensionNode extension => extension.Directives,
            _ => [],
        });

    private static string? Text(DirectiveNode directive, string argument) =>
        (directive.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value as StringValueNode)?.Value;

    private static string? Text(ObjectValueNode value, string field) =>
        (value.Fields.FirstOrDefault(f => f.Name.Value == field)?.Value as StringValueNode)?.Value;
}

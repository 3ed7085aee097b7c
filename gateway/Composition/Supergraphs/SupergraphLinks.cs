using Federation.Composition.Normalisation;
using Federation.Language;

namespace Federation.Composition.Supergraphs;

/// <summary>
/// The features that a supergraph links (https://specs.apollo.dev/link/v1.0, before that https://specs.apollo.dev/core/v0.2).
/// One that is there for security or execution and is not understood refuses the graph: without it, answers could be wrong
/// or show what they must not.
/// </summary>
internal sealed class SupergraphLinks
{
    private const string SpecificationHost = "https://specs.apollo.dev/";

    private static readonly string[] s_understood =
        ["link", "core", "join", "tag", "inaccessible", "authenticated", "requiresScopes", "policy", "cost"];

    private static readonly string[] s_joinVersions = ["v0.1", "v0.2", "v0.3", "v0.4", "v0.5"];

    private readonly string _join;
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);

    private SupergraphLinks(string join, string version)
    {
        _join = join;
        HasOwners = version == "v0.1";
        ListsMembers = string.CompareOrdinal(version, "v0.3") >= 0;
    }

    /// <summary>The name of <c>@inaccessible</c> here.</summary>
    public string Inaccessible { get; private set; } = "inaccessible";

    /// <summary>v0.1: a type has one owner, and value types say nothing about sources.</summary>
    public bool HasOwners { get; }

    /// <summary>From v0.3: members and values are listed for each source.</summary>
    public bool ListsMembers { get; }

    /// <summary>The name of an element of the join specification here.</summary>
    public string JoinName(string element) => $"{_join}__{element}";

    public bool IsJoin(string name, string element) =>
        name.Length == _join.Length + 2 + element.Length
        && name.StartsWith(_join, StringComparison.Ordinal) && name.EndsWith(element, StringComparison.Ordinal);

    /// <summary>True for directives and types that only describe the composition.</summary>
    public bool IsMachinery(string name) =>
        name is "link" or "core" || (name.IndexOf("__", StringComparison.Ordinal) is > 0 and var end && _prefixes.Contains(name[..end]));

    /// <summary>Reads the links; null, reported, when the supergraph cannot be read.</summary>
    public static SupergraphLinks? Read(DocumentNode document, SupergraphReports reports)
    {
        SupergraphLinks? links = null;
        var features = document.Definitions.OfType<SchemaDefinitionNode>()
            .SelectMany(d => d.Directives)
            .Where(d => d.Name.Value is "link" or "core")
            .Select(d => (Directive: d, Url: DirectiveArguments.Text(d, "url") ?? DirectiveArguments.Text(d, "feature") ?? ""))
            .ToList();
        foreach (var (directive, url) in features.Where(f => f.Url.StartsWith(SpecificationHost + "join/", StringComparison.Ordinal)))
        {
            var version = url[(url.LastIndexOf('/') + 1)..];
            if (!s_joinVersions.Contains(version, StringComparer.Ordinal))
            {
                reports.Invalid($"The supergraph is written in join {version}; v0.1 to v0.5 can be read.", directive);
                return null;
            }

            links = new SupergraphLinks(DirectiveArguments.Text(directive, "as") ?? "join", version);
        }

        if (links is null)
        {
            reports.Invalid("The schema does not link \"https://specs.apollo.dev/join\", so it is not a supergraph. Give the output of composition.", node: null);
            return null;
        }

        foreach (var (directive, url) in features)
        {
            links.Add(directive, url, reports);
        }

        return links;
    }

    private void Add(DirectiveNode directive, string url, SupergraphReports reports)
    {
        var name = url.StartsWith(SpecificationHost, StringComparison.Ordinal) ? url[SpecificationHost.Length..].Split('/')[0] : null;
        if (DirectiveArguments.Value(directive, "for") is EnumValueNode { Value: "SECURITY" or "EXECUTION" } purpose
            && (name is null || !s_understood.Contains(name, StringComparer.Ordinal)))
        {
            reports.Report(
                CompositionCodes.UnsupportedLinkedFeature,
                $"The supergraph needs \"{url}\" for {purpose.Value.ToLowerInvariant()}, which this gateway does not have. Take the feature out of the subgraphs and compose again.",
                directive);
            return;
        }

        _prefixes.Add(DirectiveArguments.Text(directive, "as") ?? name ?? url);
        if (name == "inaccessible")
        {
            Inaccessible = DirectiveArguments.Text(directive, "as") ?? name;
        }
    }
}

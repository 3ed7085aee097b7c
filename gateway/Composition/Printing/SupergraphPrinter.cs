using System.Text;
using Federation.Composition.Graph;
using Federation.Language;
using Federation.Types;

namespace Federation.Composition.Printing;

/// <summary>
/// Writes a graph as supergraph SDL of the join specification v0.5, in an order that depends on names alone: the same
/// sources give the same bytes (https://specs.apollo.dev/join/v0.5).
/// </summary>
public static class SupergraphPrinter
{
    private const string JoinDefinitions =
        """
        directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
        directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String, contextArguments: [join__ContextArgument!]) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
        directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION
        directive @join__graph(name: String!, url: String!) on ENUM_VALUE
        directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
        directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
        directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
        directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
        input join__ContextArgument { name: String! type: String! context: String! selection: join__FieldValue! }
        scalar join__DirectiveArguments
        scalar join__FieldSet
        scalar join__FieldValue
        scalar link__Import
        enum link__Purpose { EXECUTION SECURITY }
        """;

    // The linked features by the directive that needs them: link, and the definitions it brings.
    private static readonly (string Directive, string Url, string? Purpose, string Definition)[] s_features =
    [
        ("authenticated", "https://specs.apollo.dev/authenticated/v0.1", "SECURITY",
            "directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM"),
        ("cost", "https://specs.apollo.dev/cost/v0.1", null,
            "directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR"),
        ("inaccessible", "https://specs.apollo.dev/inaccessible/v0.2", "SECURITY",
            "directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION"),
        ("policy", "https://specs.apollo.dev/policy/v0.1", "SECURITY",
            "directive @policy(policies: [[policy__Policy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM scalar policy__Policy"),
        ("requiresScopes", "https://specs.apollo.dev/requiresScopes/v0.1", "SECURITY",
            "directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM scalar requiresScopes__Scope"),
        ("tag", "https://specs.apollo.dev/tag/v0.3", null,
            "directive @tag(name: String!) repeatable on FIELD_DEFINITION | INTERFACE | OBJECT | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA"),
    ];

    /// <summary>The whole supergraph.</summary>
    public static string Print(CompositeGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var style = new SupergraphSyntaxStyle(graph);
        var types = graph.Types
            .Where(t => t.Kind != TypeKind.Scalar || !BuiltInScalars.IsBuiltIn(t.Name))
            .Select(t => (DefinitionNode)GraphSyntax.Definition(t, style))
            .ToList();
        var used = UsedDirectives(types);
        var features = s_features.Where(f => used.Contains(f.Directive)).ToList();
        if (used.Contains("listSize"))
        {
            features.Add(("listSize", "https://specs.apollo.dev/cost/v0.1", null,
                "directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION"));
        }

        var definitions = Utf8GraphQLParser
            .Parse(string.Join('\n', features.Select(f => f.Definition).Append(JoinDefinitions)), ParserOptions.TrustedSdl)
            .Definitions
            .Concat(types)
            .Append(GraphEnum(graph))
            .OrderBy(d => d is DirectiveDefinitionNode ? 0 : 1)
            .ThenBy(NameOf, StringComparer.Ordinal);
        return SyntaxPrinter.Print(new DocumentNode { Definitions = [SchemaDefinition(graph, features.Select(f => (f.Directive, f.Url, f.Purpose))), .. definitions] });
    }

    /// <summary>The name of a source in <c>enum join__Graph</c>.</summary>
    public static string EnumNameOf(GraphSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var name = new StringBuilder(source.Name.Length);
        foreach (var c in source.Name)
        {
            name.Append(char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_');
        }

        return char.IsAsciiDigit(name[0]) ? "_" + name : name.ToString();
    }

    private static SchemaDefinitionNode SchemaDefinition(CompositeGraph graph, IEnumerable<(string Directive, string Url, string? Purpose)> features)
    {
        var links = new List<DirectiveNode>
        {
            Link("https://specs.apollo.dev/link/v1.0", purpose: null, import: null),
            Link("https://specs.apollo.dev/join/v0.5", "EXECUTION", import: null),
        };
        foreach (var group in features.GroupBy(f => f.Url))
        {
            var needsImport = group.Any(f => f.Directive is "listSize");
            links.Add(Link(group.Key, group.First().Purpose, needsImport ? group.Select(f => "@" + f.Directive) : null));
        }

        return new SchemaDefinitionNode
        {
            Directives = links,
            OperationTypes =
            [
                .. new[] { OperationType.Query, OperationType.Mutation, OperationType.Subscription }
                    .Where(o => graph.Type(o.ToString()) is not null)
                    .Select(o => new OperationTypeDefinitionNode { Operation = o, Type = new NamedTypeNode(o.ToString()) }),
            ],
        };
    }

    private static DirectiveNode Link(string url, string? purpose, IEnumerable<string>? import)
    {
        var arguments = new List<ArgumentNode> { new() { Name = new NameNode("url"), Value = new StringValueNode { Value = url } } };
        if (import is not null)
        {
            arguments.Add(new ArgumentNode
            {
                Name = new NameNode("import"),
                Value = new ListValueNode { Items = [.. import.Select(i => new StringValueNode { Value = i })] },
            });
        }

        if (purpose is not null)
        {
            arguments.Add(new ArgumentNode { Name = new NameNode("for"), Value = new EnumValueNode { Value = purpose } });
        }

        return new DirectiveNode { Name = new NameNode("link"), Arguments = arguments };
    }

    private static EnumTypeDefinitionNode GraphEnum(CompositeGraph graph) => new()
    {
        Name = new NameNode("join__Graph"),
        Values =
        [
            .. graph.Sources.Select(s => new EnumValueDefinitionNode
            {
                Name = new NameNode(EnumNameOf(s)),
                Directives =
                [
                    new DirectiveNode
                    {
                        Name = new NameNode("join__graph"),
                        Arguments =
                        [
                            new ArgumentNode { Name = new NameNode("name"), Value = new StringValueNode { Value = s.Name } },
                            new ArgumentNode { Name = new NameNode("url"), Value = new StringValueNode { Value = s.Url.OriginalString } },
                        ],
                    },
                ],
            }),
        ],
    };

    private static HashSet<string> UsedDirectives(IEnumerable<SyntaxNode> roots)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SyntaxNode>(roots);
        while (open.TryPop(out var node))
        {
            if (node is DirectiveNode directive)
            {
                used.Add(directive.Name.Value);
            }

            foreach (var child in node.GetChildren())
            {
                open.Push(child);
            }
        }

        return used;
    }

    private static string NameOf(DefinitionNode definition) => definition switch
    {
        DirectiveDefinitionNode directive => directive.Name.Value,
        TypeDefinitionNode type => type.Name.Value,
        _ => "",
    };
}

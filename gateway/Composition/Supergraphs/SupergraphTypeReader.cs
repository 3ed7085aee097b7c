using Federation.Composition.Graph;
using Federation.Composition.Normalisation;
using Federation.Language;

namespace Federation.Composition.Supergraphs;

/// <summary>Reads the types of a supergraph, ordered by name.</summary>
internal sealed class SupergraphTypeReader(SupergraphContext context)
{
    private readonly SupergraphFieldReader _fields = new(context);

    public IReadOnlyList<GraphType> Read()
    {
        var types = context.Document.Definitions.OfType<TypeDefinitionNode>().Where(d => !context.Links.IsMachinery(d.Name.Value)).Select(Read);
        return [.. types.OrderBy(t => t.Name, StringComparer.Ordinal)];
    }

    private GraphType Read(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        var entries = new List<(GraphSource Source, DirectiveNode Directive)>();
        foreach (var directive in context.Join(node.Directives, "type"))
        {
            if (context.SourceOf(directive, name) is { } source)
            {
                entries.Add((source, directive));
            }
        }

        entries.Sort((a, b) => a.Source.Id.CompareTo(b.Source.Id));
        var declared = entries.Aggregate(0UL, (mask, e) => mask | e.Source.Bit);
        var owner = context.Join(node.Directives, "owner").Select(d => context.SourceOf(d, name)).FirstOrDefault();

        // Up to v0.2 what says nothing is in every source.
        var sources = declared != 0 ? declared | (owner?.Bit ?? 0) : context.Sources.Mask;
        var keys = KeysOf(name, entries);
        return new GraphType
        {
            Kind = KindOf(node),
            Name = name,
            Description = node.Description?.Value,
            Exposed = context.IsExposed(node.Directives),
            In = sources,
            StandInIn = entries
                .Where(e => DirectiveArguments.Boolean(e.Directive, "isInterfaceObject") == true)
                .Aggregate(0UL, (mask, e) => mask | e.Source.Bit),
            Directives = context.Carried(node.Directives),
            Keys = keys,
            Lookups = [.. keys.Where(k => k.Resolvable).Select(k => new Lookup(k.Source, name, k.Fields))],
            Implements = node switch
            {
                ObjectTypeDefinitionNode type => Links(node, type.Interfaces, "implements", "interface", sources),
                InterfaceTypeDefinitionNode type => Links(node, type.Interfaces, "implements", "interface", sources),
                _ => [],
            },
            Members = node is UnionTypeDefinitionNode union ? Links(node, union.Types, "unionMember", "member", sources) : [],
            Fields = node switch
            {
                ObjectTypeDefinitionNode type => _fields.Read(name, type.Fields, sources, owner, keys),
                InterfaceTypeDefinitionNode type => _fields.Read(name, type.Fields, sources, owner, keys),
                _ => [],
            },
            Values = node is EnumTypeDefinitionNode enumType ? [.. enumType.Values.Select(v => Value(name, v, sources))] : [],
            InputFields = node is InputObjectTypeDefinitionNode input ? _fields.ReadInput(name, input.Fields, sources) : [],
        };
    }

    private List<GraphKey> KeysOf(string name, List<(GraphSource Source, DirectiveNode Directive)> entries)
    {
        var keys = new List<GraphKey>();
        foreach (var (source, directive) in entries)
        {
            if (context.FieldSetOf(directive, "key", name) is { } fields)
            {
                keys.Add(new GraphKey(source.Id, fields, DirectiveArguments.Boolean(directive, "resolvable") != false));
            }
        }

        return keys;
    }

    private List<GraphTypeLink> Links(TypeDefinitionNode node, IReadOnlyList<NamedTypeNode> names, string directiveName, string argument, ulong sources)
    {
        var masks = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var directive in context.Join(node.Directives, directiveName))
        {
            if (DirectiveArguments.Text(directive, argument) is { } name && context.SourceOf(directive, node.Name.Value) is { } source)
            {
                masks[name] = masks.GetValueOrDefault(name) | source.Bit;
            }
        }

        var isListed = masks.Count > 0 || context.Links.ListsMembers;
        return [.. names.Select(n => new GraphTypeLink(n.Name.Value, isListed ? masks.GetValueOrDefault(n.Name.Value) : sources))];
    }

    private GraphEnumValue Value(string typeName, EnumValueDefinitionNode node, ulong sources)
    {
        var listed = 0UL;
        foreach (var directive in context.Join(node.Directives, "enumValue"))
        {
            listed |= context.SourceOf(directive, $"{typeName}.{node.Name.Value}")?.Bit ?? 0;
        }

        return new GraphEnumValue(
            node.Name.Value,
            node.Description?.Value,
            listed != 0 ? listed : sources,
            context.IsExposed(node.Directives),
            context.Carried(node.Directives));
    }

    private static TypeKind KindOf(TypeDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode => TypeKind.Object,
        InterfaceTypeDefinitionNode => TypeKind.Interface,
        UnionTypeDefinitionNode => TypeKind.Union,
        EnumTypeDefinitionNode => TypeKind.Enum,
        InputObjectTypeDefinitionNode => TypeKind.InputObject,
        _ => TypeKind.Scalar,
    };
}

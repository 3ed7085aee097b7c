using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Entities;
using Federation.Server.Entities.Composite;
using Federation.Server.Inputs;

namespace Federation.Server.Startup;

/// <summary>Writes what was found as SDL: once for the executor, once for the gateway.</summary>
internal sealed class SchemaDocument(SchemaDiscovery discovery)
{
    private static readonly DirectiveDefinitionNode OneOf = new()
    {
        Name = new NameNode("oneOf"),
        Locations = [new NameNode("INPUT_OBJECT")],
    };

    /// <summary>Whether the SDL is one of a federation subgraph.</summary>
    public bool IsFederated => !discovery.IsComposite && (discovery.Server.EnableFederation || discovery.Entities.All.Count > 0);

    /// <summary>Whether <c>_entities</c> has anything to answer.</summary>
    public bool HasEntities => discovery.Entities.All.Any(e => e.IsResolvable);

    /// <summary>The schema that is executed, with the fields that the gateway calls.</summary>
    public DocumentNode ForExecution()
    {
        var definitions = new List<DefinitionNode>(Types(IsFederated ? FederationTypes.Fields(HasEntities) : []));
        if (IsFederated)
        {
            definitions.AddRange(FederationTypes.Types(discovery.Entities.All.Where(e => e.IsResolvable).Select(e => e.Type.Name)));
        }

        return new DocumentNode { Definitions = definitions };
    }

    /// <summary>The SDL that is published: without the federation's own definitions, which its link brings.</summary>
    public string ToSdl()
    {
        var types = Types([]).ToList();
        var definitions = new List<DefinitionNode>();
        if (IsFederated)
        {
            definitions.Add(FederationTypes.Link(discovery.Directives.Used));
        }
        else if (discovery.IsComposite)
        {
            definitions.AddRange(CompositeDirectives.Definitions(discovery.Directives.Used));
        }
        else
        {
            definitions.AddRange(CostDirectives.Definitions(discovery.Directives.Used));
        }

        if (discovery.Inputs.Objects.Any(i => i.IsOneOf))
        {
            definitions.Add(OneOf);
        }

        return SyntaxPrinter.Print(new DocumentNode { Definitions = [.. definitions, .. types] });
    }

    private IEnumerable<TypeDefinitionNode> Types(IReadOnlyList<FieldDefinitionNode> federationFields)
    {
        var query = Root(discovery.Query, federationFields);
        var mutation = Root(discovery.Mutation, []);
        var subscription = Root(discovery.Subscription, []);
        TypeDefinitionNode[] rest =
        [
            .. discovery.Scalars.Used.Select(s => new ScalarTypeDefinitionNode { Name = new NameNode(s) }),
            .. discovery.Enums.Definitions,
            .. discovery.Outputs.Interfaces.Values.Select(Interface),
            .. discovery.Outputs.AllObjects.Select(Object),
            .. discovery.Outputs.Unions.Select(Union),
            .. discovery.Outputs.AddedObjects,
            .. discovery.Outputs.AddedUnions,
            .. discovery.Inputs.Objects.Select(Input),
            .. discovery.Inputs.AddedInputs,
            .. discovery.AddedTypes,
        ];
        TypeDefinitionNode[] roots = [.. new[] { query, mutation, subscription }.OfType<TypeDefinitionNode>()];
        TypeDefinitionNode[] all = [.. roots, .. rest.OrderBy(t => t.Name.Value, StringComparer.Ordinal)];
        return discovery.IsComposite ? ReachableTypes.Of(all, roots.Select(r => r.Name.Value)) : all;
    }

    private ObjectTypeDefinitionNode? Root(RootType root, IReadOnlyList<FieldDefinitionNode> more) => root.IsEmpty && more.Count == 0
        ? null
        : new ObjectTypeDefinitionNode
        {
            Name = new NameNode(root.Name),
            Fields = [.. root.Fields.OrderBy(f => f.Name, StringComparer.Ordinal).Select(Field), .. root.AddedFields, .. more],
        };

    private ObjectTypeDefinitionNode Object(TypeConfiguration type) => new()
    {
        Name = new NameNode(type.Name),
        Description = Sdl.Description(type.Description),
        Interfaces = [.. type.Interfaces.Distinct().Select(i => new NamedTypeNode(i))],
        Directives = Applied(type.Directives),
        Fields = [.. type.Fields.Select(Field)],
    };

    private InterfaceTypeDefinitionNode Interface(TypeConfiguration type) => new()
    {
        Name = new NameNode(type.Name),
        Description = Sdl.Description(type.Description),
        Interfaces = [.. type.Interfaces.Distinct().Select(i => new NamedTypeNode(i))],
        Directives = Applied(type.Directives),
        Fields = [.. type.Fields.Select(Field)],
    };

    private FieldDefinitionNode Field(FieldConfiguration field)
    {
        var type = field.Nullable is { } nullable ? Sdl.WithNullability(field.Type!, nullable) : field.Type!;
        var directives = field.DeprecationReason is { } reason ? field.Directives.Append(Sdl.Deprecated(reason)) : field.Directives;
        return new FieldDefinitionNode
        {
            Name = new NameNode(field.Name),
            Description = Sdl.Description(field.Description),
            Arguments = field.Arguments,
            Type = type,
            Directives = Applied(directives),
        };
    }

    private static UnionTypeDefinitionNode Union(UnionType union) => new()
    {
        Name = new NameNode(union.Name),
        Description = Sdl.Description(union.Description),
        Types = [.. union.Members.Select(m => new NamedTypeNode(m))],
    };

    private static InputObjectTypeDefinitionNode Input(InputObject input) => new()
    {
        Name = new NameNode(input.Name),
        Description = Sdl.Description(input.Description),
        Directives = input.IsOneOf ? [Sdl.Directive("oneOf"), .. input.Directives] : input.Directives,
        Fields = input.Fields,
    };

    private IReadOnlyList<DirectiveNode> Applied(IEnumerable<DirectiveNode> directives) =>
        IsFederated || discovery.IsComposite ? [.. directives] : [.. directives.Select(CostDirectives.WithoutFederation).OfType<DirectiveNode>()];
}

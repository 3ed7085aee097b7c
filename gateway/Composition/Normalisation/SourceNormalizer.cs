using System.Runtime.CompilerServices;
using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Composition.Normalisation;

/// <summary>Turns the federation SDL of one subgraph into a <see cref="SourceModel"/>.</summary>
internal sealed class SourceNormalizer
{
    private readonly CompositionContext _context;
    private readonly SourceModel _model;
    private readonly DocumentNode _document;
    private readonly FederationLink _link;
    private readonly Dictionary<string, string> _rootNames;
    private readonly HashSet<string> _ownDirectives;
    private readonly Dictionary<string, List<SyntaxNode>> _parts = new(StringComparer.Ordinal);

    private SourceNormalizer(GraphSource source, DocumentNode document, CompositionContext context)
    {
        _context = context;
        _document = document;
        _model = new SourceModel(source, document.Source);
        _link = FederationLink.Read(document, (code, message, node) => Report(code, message, null, node));
        _rootNames = ReadRootNames(document);
        _ownDirectives = [.. document.Definitions.OfType<DirectiveDefinitionNode>().Select(d => d.Name.Value)];
    }

    /// <summary>Normalises one source; what it cannot read it reports to the context.</summary>
    public static SourceModel Normalize(GraphSource source, DocumentNode document, CompositionContext context) =>
        new SourceNormalizer(source, document, context).Run();

    private SourceModel Run()
    {
        // Step 1: collect definitions and extensions by type; both count alike in federation 2.
        foreach (var definition in _document.Definitions)
        {
            var name = definition switch
            {
                TypeDefinitionNode type => type.Name.Value,
                TypeExtensionNode extension => extension.Name.Value,
                _ => null,
            };
            if (name is not null && !_link.IsFederationType(name))
            {
                if (!_parts.TryGetValue(name, out var parts))
                {
                    _parts[name] = parts = [];
                }

                parts.Add(definition);
            }
        }

        // Step 2: one model type for each name.
        foreach (var (name, parts) in _parts)
        {
            var type = new SourceType { Name = _rootNames.GetValueOrDefault(name, name), Kind = KindOf(parts[0]), Node = parts[0] };
            foreach (var part in parts)
            {
                AddPart(type, part);
            }

            // A Query that only served the machinery is no type of the graph.
            if (type.Fields.Count > 0 || type.Kind is not (TypeKind.Object or TypeKind.Interface))
            {
                _model.Add(type);
            }
        }

        return _model;
    }

    private void AddPart(SourceType type, SyntaxNode part)
    {
        type.Description ??= (part as TypeDefinitionNode)?.Description?.Value;
        var typeDirectives = part switch
        {
            TypeDefinitionNode definition => definition.Directives,
            TypeExtensionNode extension => extension.Directives,
            _ => [],
        };
        foreach (var directive in typeDirectives)
        {
            AddTypeDirective(type, directive);
        }

        var flags = TypeFlags(typeDirectives);
        switch (part)
        {
            case ObjectTypeDefinitionNode node:
                AddFields(type, node.Interfaces, node.Fields, flags);
                break;
            case ObjectTypeExtensionNode node:
                AddFields(type, node.Interfaces, node.Fields, flags);
                break;
            case InterfaceTypeDefinitionNode node:
                AddFields(type, node.Interfaces, node.Fields, flags);
                break;
            case InterfaceTypeExtensionNode node:
                AddFields(type, node.Interfaces, node.Fields, flags);
                break;
            case UnionTypeDefinitionNode node:
                type.Members.AddRange(node.Types.Select(Root));
                break;
            case UnionTypeExtensionNode node:
                type.Members.AddRange(node.Types.Select(Root));
                break;
            case EnumTypeDefinitionNode node:
                type.Values.AddRange(node.Values.Select(Value));
                break;
            case EnumTypeExtensionNode node:
                type.Values.AddRange(node.Values.Select(Value));
                break;
            case InputObjectTypeDefinitionNode node:
                type.InputFields.AddRange(node.Fields.Select(Input));
                break;
            case InputObjectTypeExtensionNode node:
                type.InputFields.AddRange(node.Fields.Select(Input));
                break;
        }
    }

    private void AddTypeDirective(SourceType type, DirectiveNode directive)
    {
        var name = _link.Canonical(directive.Name.Value);
        switch (name)
        {
            case "key" when DirectiveArguments.Text(directive, "fields") is { } fields:
                type.Keys.Add(new SourceKey
                {
                    Text = fields,
                    Resolvable = DirectiveArguments.Boolean(directive, "resolvable") ?? true,
                    Node = directive,
                });
                break;
            case "inaccessible":
                type.Inaccessible = true;
                break;
            default:
                CheckSupported(name, type.Name, directive);
                AddCarried(type.Directives, name, directive);
                break;
        }

        if (_link.Minor is null && (name is "key" or "extends"))
        {
            Report(
                CompositionCodes.UnsupportedFeature,
                $"Type \"{type.Name}\" in subgraph \"{_model.Name}\" uses @{name} without linking federation 2; add "
                    + "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@key\"]).",
                type.Name,
                directive);
        }
    }

    private SourceFieldFlags TypeFlags(IReadOnlyList<DirectiveNode> directives)
    {
        var flags = SourceFieldFlags.None;
        foreach (var directive in directives)
        {
            flags |= _link.Canonical(directive.Name.Value) switch
            {
                "shareable" => SourceFieldFlags.Shareable,
                "external" => SourceFieldFlags.External,
                _ => SourceFieldFlags.None,
            };
        }

        return flags;
    }

    private void AddFields(
        SourceType type,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<FieldDefinitionNode> fields,
        SourceFieldFlags flags)
    {
        type.Interfaces.AddRange(interfaces.Select(Root).Except(type.Interfaces, StringComparer.Ordinal));
        foreach (var field in fields)
        {
            if (type.Field(field.Name.Value) is null
                && !(type.Name == "Query" && FederationNames.IsMachineryField(field.Name.Value)))
            {
                type.Fields.Add(Field(type, field, flags));
            }
        }
    }

    private SourceOutputField Field(SourceType type, FieldDefinitionNode node, SourceFieldFlags flags)
    {
        string? requires = null, provides = null, taken = null;
        var inaccessible = false;
        var carried = new List<DirectiveNode>();
        foreach (var directive in node.Directives)
        {
            var name = _link.Canonical(directive.Name.Value);
            switch (name)
            {
                case "external":
                    flags |= SourceFieldFlags.External;
                    break;
                case "shareable":
                    flags |= SourceFieldFlags.Shareable;
                    break;
                case "inaccessible":
                    inaccessible = true;
                    break;
                case "requires":
                    requires = DirectiveArguments.Text(directive, "fields");
                    break;
                case "provides":
                    provides = DirectiveArguments.Text(directive, "fields");
                    break;
                case "override":
                    taken = DirectiveArguments.Text(directive, "from");
                    if (DirectiveArguments.Text(directive, "label") is not null)
                    {
                        ReportUnsupported("@override with a label", $"{type.Name}.{node.Name.Value}", directive);
                    }

                    break;
                default:
                    CheckSupported(name, $"{type.Name}.{node.Name.Value}", directive);
                    AddCarried(carried, name, directive);
                    break;
            }
        }

        return new SourceOutputField
        {
            Node = Renamed(node),
            Arguments = [.. node.Arguments.Select(Input)],
            Flags = flags,
            RequiresText = requires,
            ProvidesText = provides,
            Override = taken,
            Inaccessible = inaccessible,
            Directives = carried,
        };
    }

    private SourceInputValue Input(InputValueDefinitionNode node)
    {
        var (inaccessible, carried) = Plain(node.Directives, node.Name.Value);
        return new SourceInputValue { Node = node, Inaccessible = inaccessible, Directives = carried };
    }

    private SourceEnumValue Value(EnumValueDefinitionNode node)
    {
        var (inaccessible, carried) = Plain(node.Directives, node.Name.Value);
        return new SourceEnumValue { Node = node, Inaccessible = inaccessible, Directives = carried };
    }

    private (bool Inaccessible, IReadOnlyList<DirectiveNode> Carried) Plain(IReadOnlyList<DirectiveNode> directives, string coordinate)
    {
        var inaccessible = false;
        var carried = new List<DirectiveNode>();
        foreach (var directive in directives)
        {
            var name = _link.Canonical(directive.Name.Value);
            if (name == "inaccessible")
            {
                inaccessible = true;
                continue;
            }

            CheckSupported(name, coordinate, directive);
            AddCarried(carried, name, directive);
        }

        return (inaccessible, carried);
    }

    private static void AddCarried(List<DirectiveNode> target, string? name, DirectiveNode directive)
    {
        if (name is not null && FederationNames.Carried.Contains(name))
        {
            target.Add(new DirectiveNode { Name = new NameNode(name), Arguments = directive.Arguments });
        }
    }

    private void CheckSupported(string? name, string coordinate, DirectiveNode directive)
    {
        if (name is not null && FederationNames.Unsupported.Contains(name))
        {
            ReportUnsupported($"@{name}", coordinate, directive);
        }
        else if (name is null && !_link.IsFederationDirective(directive.Name.Value) && !_ownDirectives.Contains(directive.Name.Value))
        {
            Report(
                CompositionCodes.InvalidGraphQL,
                $"[{_model.Name}] Unknown directive \"@{directive.Name.Value}\" at \"{coordinate}\"; import it in the @link to federation or define it.",
                coordinate,
                directive);
        }
    }

    private void ReportUnsupported(string what, string coordinate, SyntaxNode node) => Report(
        CompositionCodes.UnsupportedFeature,
        $"\"{coordinate}\" in subgraph \"{_model.Name}\" uses {what}, which is not served yet; express it with @key and @requires.",
        coordinate,
        node);

    private void Report(string code, string message, string? coordinate, SyntaxNode node) =>
        _context.Error(code, message, coordinate, _model.LocationOf(node));

    private string Root(NamedTypeNode node) => _rootNames.GetValueOrDefault(node.Name.Value, node.Name.Value);

    private FieldDefinitionNode Renamed(FieldDefinitionNode node) => _rootNames.Count == 0
        ? node
        : new FieldDefinitionNode
        {
            Name = node.Name,
            Description = node.Description,
            Arguments = node.Arguments,
            Directives = node.Directives,
            Type = Renamed(node.Type),
            Start = node.Start,
            End = node.End,
        };

    private TypeNode Renamed(TypeNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            NamedTypeNode named => new NamedTypeNode(Root(named)),
            ListTypeNode list => new ListTypeNode { Type = Renamed(list.Type) },
            NonNullTypeNode nonNull => new NonNullTypeNode { Type = Renamed(nonNull.Type) },
            _ => node,
        };
    }

    private static Dictionary<string, string> ReadRootNames(DocumentNode document)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in document.Definitions.SelectMany(d => d switch
        {
            SchemaDefinitionNode definition => definition.OperationTypes,
            SchemaExtensionNode extension => extension.OperationTypes,
            _ => [],
        }))
        {
            var usual = root.Operation.ToString();
            if (root.Type.Name.Value != usual)
            {
                names[root.Type.Name.Value] = usual;
            }
        }

        return names;
    }

    private static TypeKind KindOf(SyntaxNode node) => node switch
    {
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => TypeKind.Object,
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => TypeKind.Interface,
        UnionTypeDefinitionNode or UnionTypeExtensionNode => TypeKind.Union,
        EnumTypeDefinitionNode or EnumTypeExtensionNode => TypeKind.Enum,
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => TypeKind.InputObject,
        _ => TypeKind.Scalar,
    };
}

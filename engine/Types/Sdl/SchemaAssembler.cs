using Federation.Language;
using Federation.Types.Introspection;

namespace Federation.Types;

/// <summary>
/// Puts a schema together from definitions and extensions. What is wrong in a way that the model can hold (a union of
/// scalars, a missing query type) is left to <see cref="SchemaValidator"/>; only references to nowhere are errors here.
/// </summary>
internal sealed class SchemaAssembler
{
    private readonly SdlDocuments _sdl;
    private readonly SchemaOptions _options;
    private readonly List<GraphQLError> _errors = [];
    private readonly TypeReferences _references;
    private readonly MemberFactory _members;

    public SchemaAssembler(SdlDocuments sdl, SchemaOptions options)
    {
        _sdl = sdl;
        _options = options;
        _references = new TypeReferences(_errors);
        _members = new MemberFactory(_references, options);
    }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public Schema Assemble(IReadOnlyList<DocumentNode> documents)
    {
        // Step 1: every type exists by name before the first reference is resolved.
        var types = CreateTypes();
        AttachExtensions(types);

        // Step 2: members are made, references resolved.
        foreach (var type in types)
        {
            Complete(type);
        }

        var directives = CreateDirectives();
        var roots = FindRoots();

        // Step 3: what every schema has besides its own.
        types.AddRange(_references.UsedBuiltIns);
        types.AddRange(IntrospectionTypes.All);

        var origins = _sdl.SchemaDefinitions.Concat(_sdl.SchemaExtensions).ToArray();
        return new Schema(types, directives)
        {
            Description = (_sdl.SchemaDefinitions.LastOrDefault().Node as SchemaDefinitionNode)?.Description?.Value,
            QueryType = Root(roots, OperationType.Query),
            MutationType = Root(roots, OperationType.Mutation),
            SubscriptionType = Root(roots, OperationType.Subscription),
            Directives = origins.SelectMany(origin => SdlParts.DirectivesOf(origin.Node)).ToArray(),
            Roots = roots,
            Origins = origins,
            Documents = documents,
            Options = _options,
        };
    }

    private List<TypeDefinition> CreateTypes()
    {
        foreach (var type in BuiltInScalars.All)
        {
            _references.Add(type);
        }

        foreach (var type in IntrospectionTypes.All)
        {
            _references.Add(type);
        }

        var types = new List<TypeDefinition>(_sdl.TypeDefinitions.Count);
        foreach (var origin in _sdl.TypeDefinitions)
        {
            var name = SdlParts.NameOf(origin.Node);
            var known = _references.Find(name);
            if (known is { IsIntrospection: true, Origins.Count: 0 } or ScalarType { IsBuiltIn: true })
            {
                // The specification's own types stay as they are, even when a document repeats them.
                continue;
            }

            var type = CreateType(name, origin.Node);
            type.Origins.Add(origin);
            type.Description = (origin.Node as TypeDefinitionNode)?.Description?.Value;
            _references.Add(type);
            if (known is null)
            {
                types.Add(type);
            }
            else
            {
                types[types.IndexOf(known)] = type;
            }
        }

        return types;
    }

    private TypeDefinition CreateType(string name, SyntaxNode? node) => SdlParts.LocationOf(node) switch
    {
        DirectiveLocation.Scalar => new ScalarType(name, _options.Scalars.GetValueOrDefault(name, KnownScalars.PassThrough)),
        DirectiveLocation.Object => new ObjectType(name),
        DirectiveLocation.Interface => new InterfaceType(name),
        DirectiveLocation.Union => new UnionType(name),
        DirectiveLocation.Enum => new EnumType(name),
        _ => new InputObjectType(name),
    };

    private void AttachExtensions(List<TypeDefinition> types)
    {
        var own = types.ToHashSet();
        foreach (var origin in _sdl.TypeExtensions)
        {
            var name = SdlParts.NameOf(origin.Node);
            var type = _references.Find(name);
            if (type is null)
            {
                if (!_options.AllowOrphanExtensions)
                {
                    continue;
                }

                type = CreateType(name, origin.Node);
                _references.Add(type);
                types.Add(type);
                own.Add(type);
            }

            if (own.Contains(type) && SdlParts.LocationOf(type) == SdlParts.LocationOf(origin.Node))
            {
                type.Origins.Add(origin);
            }
        }
    }

    private void Complete(TypeDefinition type)
    {
        type.Directives = type.Origins.Count == 1
            ? SdlParts.DirectivesOf(type.Origins[0].Node)
            : type.Origins.SelectMany(origin => SdlParts.DirectivesOf(origin.Node)).ToArray();
        switch (type)
        {
            case ScalarType scalar:
                scalar.SpecifiedBy = AppliedDirectives.SpecifiedBy(type.Directives);
                break;
            case ComplexType complex:
                complex.DeclaredInterfaces = Declared(type, SdlParts.InterfacesOf);
                complex.Interfaces = complex.DeclaredInterfaces.Select(declared => declared.Type).OfType<InterfaceType>().Distinct().ToArray();
                complex.Fields = _members.Fields(complex);
                break;
            case UnionType union:
                union.DeclaredMembers = Declared(type, SdlParts.MembersOf);
                union.Members = union.DeclaredMembers.Select(declared => declared.Type).OfType<ObjectType>().Distinct().ToArray();
                break;
            case EnumType enumType:
                enumType.Values = _members.Values(enumType);
                break;
            case InputObjectType input:
                input.IsOneOf = AppliedDirectives.Find(type.Directives, BuiltInDirectives.OneOf) is not null;
                input.Fields = _members.InputFields(input);
                break;
        }
    }

    private DeclaredType[] Declared(TypeDefinition type, Func<SyntaxNode?, IReadOnlyList<NamedTypeNode>> partsOf) =>
        type.Origins
            .SelectMany(
                origin => partsOf(origin.Node),
                (origin, node) => new DeclaredType(_references.ResolveNamed(node, origin.Source), origin.At(node)))
            .ToArray();

    private List<DirectiveDefinition> CreateDirectives()
    {
        // Of two definitions of a name (possible only without validation) the last one counts, at its place.
        var directives = new OrderedDictionary<string, DirectiveDefinition>(StringComparer.Ordinal);
        foreach (var origin in _sdl.DirectiveDefinitions)
        {
            var directive = _members.Directive((DirectiveDefinitionNode)origin.Node!, origin.Source);
            directives.Remove(directive.Name);
            directives.Add(directive.Name, directive);
        }

        foreach (var node in IncrementalDirectives.For(_options).Where(node => !directives.ContainsKey(node.Name.Value)))
        {
            directives.Add(node.Name.Value, _members.Directive(node, source: null));
        }

        foreach (var builtIn in BuiltInDirectives.All)
        {
            directives.TryAdd(builtIn.Name, builtIn);
        }

        return [.. directives.Values];
    }

    /// <summary>https://spec.graphql.org/September2025/#sec-Root-Operation-Types.Default-Root-Operation-Type-Names.</summary>
    private List<DeclaredRoot> FindRoots()
    {
        var roots = new List<DeclaredRoot>();
        foreach (var origin in _sdl.SchemaDefinitions.Concat(_sdl.SchemaExtensions))
        {
            foreach (var node in SdlParts.OperationTypesOf(origin.Node))
            {
                roots.Add(new DeclaredRoot(node.Operation, _references.ResolveNamed(node.Type, origin.Source), origin.At(node.Type)));
            }
        }

        if (_sdl.SchemaDefinitions.Count > 0)
        {
            return roots;
        }

        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (_references.Find(operation.ToString()) is { } type && !roots.Exists(root => root.Operation == operation))
            {
                roots.Add(new DeclaredRoot(operation, type, type.Origins.FirstOrDefault()));
            }
        }

        return roots;
    }

    private static ObjectType? Root(List<DeclaredRoot> roots, OperationType operation) =>
        roots.LastOrDefault(root => root.Operation == operation).Type as ObjectType;
}

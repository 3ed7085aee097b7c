using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Types;

/// <summary>
/// An immutable schema (https://spec.graphql.org/September2025/#sec-Type-System), always built from a document:
/// there is one model for subgraphs, gateway and tools. Safe to share between threads.
/// </summary>
public sealed class Schema
{
    private readonly Dictionary<string, TypeDefinition> _typesByName;
    private readonly Dictionary<string, DirectiveDefinition> _directivesByName;
    private readonly PossibleTypes _possibleTypes;

    internal Schema(IReadOnlyList<TypeDefinition> types, IReadOnlyList<DirectiveDefinition> directives)
    {
        Types = types;
        DirectiveDefinitions = directives;
        _typesByName = new Dictionary<string, TypeDefinition>(types.Count, StringComparer.Ordinal);
        foreach (var type in types)
        {
            _typesByName.TryAdd(type.Name, type);
        }

        _directivesByName = new Dictionary<string, DirectiveDefinition>(directives.Count, StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            _directivesByName.TryAdd(directive.Name, directive);
        }

        _possibleTypes = new PossibleTypes(types);
    }

    /// <summary>The description from the SDL, markdown; null when there is none.</summary>
    public string? Description { get; internal init; }

    /// <summary>The root of queries. Null only in a schema that was assumed valid or that allows a missing query type.</summary>
    public ObjectType? QueryType { get; internal init; }

    /// <summary>The root of mutations; null when there are none.</summary>
    public ObjectType? MutationType { get; internal init; }

    /// <summary>The root of subscriptions; null when there are none.</summary>
    public ObjectType? SubscriptionType { get; internal init; }

    /// <summary>The types in the order of the SDL, then the built-in scalars in use, then the introspection types.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; }

    /// <summary>The directive definitions in the order of the SDL, then the built-in ones it does not define.</summary>
    public IReadOnlyList<DirectiveDefinition> DirectiveDefinitions { get; }

    /// <summary>The directives applied to the schema definition and its extensions.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; internal init; } = [];

    internal IReadOnlyList<SdlOrigin> Origins { get; init; } = [];

    /// <summary>The root types as declared; more than the properties say only when the schema is not valid.</summary>
    internal IReadOnlyList<DeclaredRoot> Roots { get; init; } = [];

    internal IReadOnlyList<DocumentNode> Documents { get; init; } = [];

    internal SchemaOptions Options { get; init; } = SchemaOptions.Default;

    /// <summary>
    /// Builds a schema from SDL that the program itself brings.
    /// </summary>
    /// <exception cref="SyntaxException">The text is not GraphQL.</exception>
    /// <exception cref="SchemaException">The schema is not valid.</exception>
    public static Schema Parse(string sdl, SchemaOptions? options = null)
    {
        var document = Utf8GraphQLParser.Parse(sdl, ParserOptions.TrustedSdl);
        var result = SchemaBuilder.Build(document, options);
        return result.Schema ?? throw new SchemaException(result.Errors);
    }

    /// <summary>Finds a type by name.</summary>
    public bool TryGetType(string name, [NotNullWhen(true)] out TypeDefinition? type) =>
        _typesByName.TryGetValue(name, out type);

    /// <summary>Finds a type of a known kind by name.</summary>
    public bool TryGetType<T>(string name, [NotNullWhen(true)] out T? type)
        where T : TypeDefinition
    {
        type = _typesByName.GetValueOrDefault(name) as T;
        return type is not null;
    }

    /// <summary>Gives a type that must exist.</summary>
    /// <exception cref="KeyNotFoundException">There is no type of that name and kind.</exception>
    public T GetType<T>(string name)
        where T : TypeDefinition =>
        TryGetType<T>(name, out var type)
            ? type
            : throw new KeyNotFoundException($"The schema has no {typeof(T).Name} \"{name}\".");

    /// <summary>The root type of an operation; null when the schema does not support it.</summary>
    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>
    /// The object types a value of the given type can have: the members of a union, the objects that implement an
    /// interface, or the object type itself; empty for other types.
    /// </summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(TypeDefinition abstractOrObject) =>
        _possibleTypes.Of(abstractOrObject);

    /// <summary>Whether a value of the given type can be of the given object type.</summary>
    public bool IsPossibleType(TypeDefinition abstractType, ObjectType type) =>
        _possibleTypes.Contains(abstractType, type);

    /// <summary>The object and interface types that declare to implement an interface, in the order of <see cref="Types"/>.</summary>
    public IReadOnlyList<ComplexType> GetImplementations(InterfaceType interfaceType) =>
        _possibleTypes.ImplementationsOf(interfaceType);

    /// <summary>Whether every value of <paramref name="subType"/> is also one of <paramref name="superType"/> (covariance of fields).</summary>
    public bool IsSubType(GraphQLType subType, GraphQLType superType) =>
        _possibleTypes.IsSubType(subType, superType);

    /// <summary>Finds a directive definition by name, without <c>@</c>; null when there is none.</summary>
    public DirectiveDefinition? GetDirective(string name) => _directivesByName.GetValueOrDefault(name);

    /// <summary>
    /// The element that a coordinate names; null when the schema has none. Meta-fields such as <c>__typename</c> are no
    /// elements, and the members of a union are types.
    /// </summary>
    public SchemaElement? Find(SchemaCoordinateNode coordinate)
    {
        ArgumentNullException.ThrowIfNull(coordinate);
        return SchemaElement.Find(this, coordinate);
    }

    /// <summary>The type that a type reference of a document means; null when the named type does not exist.</summary>
    public GraphQLType? TypeFromNode(TypeNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            NamedTypeNode named => _typesByName.GetValueOrDefault(named.Name.Value),
            ListTypeNode list => TypeFromNode(list.Type)?.ToListType(),
            NonNullTypeNode nonNull => TypeFromNode(nonNull.Type)?.ToNonNullType(),
            _ => null,
        };
    }

    /// <summary>
    /// The schema in the SDL, user types in the order they were defined in
    /// (<see cref="SchemaPrinter"/> has the options).
    /// </summary>
    public override string ToString() => SchemaPrinter.Print(this);
}

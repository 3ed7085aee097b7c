using System.Reflection;
using Federation.Execution;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Entities;
using Federation.Server.Entities.Composite;
using Federation.Server.Filtering;
using Federation.Server.Inputs;
using Federation.Server.Paging;
using Federation.Server.Projection;

namespace Federation.Server.Discovery;

/// <summary>The schema while it is made: what was found so far and the parts that find the rest.</summary>
internal sealed class SchemaDiscovery : ISchemaConfiguration
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public SchemaDiscovery(SchemaSetup setup, IServiceProvider services, SchemaDialect dialect)
    {
        Setup = setup;
        Dialect = dialect;
        Services = services;
        Server = setup.Options<GraphQLServerOptions>();
        Documentation = new XmlDocumentation(Server.UseXmlDocumentation);
        Scalars = new ScalarTable(setup);
        Scan = new AssemblyScan(setup);
        Directives = new DirectiveTable(Mistakes, dialect);
        Enums = new EnumTypes(this);
        Inputs = new InputTypes(this);
        Outputs = new OutputTypes(this);
        Fields = new FieldFactory(this);
        Entities = new EntityTypes(this);
        Connections = new ConnectionNames(this);
        NodeIds = new NodeIds(this);
        Composite = new CompositeEntities(this);
    }

    public SchemaSetup Setup { get; }

    public IServiceProvider Services { get; }

    public GraphQLServerOptions Server { get; }

    public SchemaDialect Dialect { get; }

    public bool IsComposite => Dialect == SchemaDialect.CompositeSchemas;

    public SchemaMistakes Mistakes { get; } = new();

    public XmlDocumentation Documentation { get; }

    public ScalarTable Scalars { get; }

    public AssemblyScan Scan { get; }

    public DirectiveTable Directives { get; }

    public EnumTypes Enums { get; }

    public InputTypes Inputs { get; }

    public OutputTypes Outputs { get; }

    public FieldFactory Fields { get; }

    public EntityTypes Entities { get; }

    public ConnectionNames Connections { get; }

    public NodeIds NodeIds { get; }

    public CompositeEntities Composite { get; }

    public InputRegistry FilterAndSortInputs { get; } = new();

    public SchemaBindings SchemaBindings { get; } = new();

    /// <summary>The root types; a root without fields is left out.</summary>
    public RootType Query { get; } = new("Query");

    public RootType Mutation { get; } = new("Mutation");

    public RootType Subscription { get; } = new("Subscription");

    /// <summary>Types that attributes added as SDL.</summary>
    public List<TypeDefinitionNode> AddedTypes { get; } = [];

    public List<(string Type, string Field, FieldResolver Resolver)> AddedResolvers { get; } = [];

    ISchemaBindings ISchemaConfiguration.Bindings => SchemaBindings;

    /// <summary>Takes a name in the schema.</summary>
    /// <param name="name">The name.</param>
    /// <param name="owner">Who wants it, for the message.</param>
    /// <returns>False when somebody else has it; that is recorded as a mistake.</returns>
    public bool ClaimName(string name, string owner)
    {
        if (_names.TryAdd(name, owner))
        {
            return true;
        }

        if (!string.Equals(_names[name], owner, StringComparison.Ordinal))
        {
            Mistakes.Add($"{owner} and {_names[name]} would both be the type '{name}': give one of them another name with [GraphQLName].");
        }

        return false;
    }

    public T Options<T>()
        where T : class, new() => Setup.Options<T>();

    public string OutputTypeName(Type runtimeType, string name) => Outputs.Named(runtimeType, name).Name;

    public string OutputTypeName(Type runtimeType) => Outputs.Name(runtimeType, runtimeType);

    public string InputTypeName(Type runtimeType) => Inputs.Name(runtimeType, runtimeType);

    public TypeNode OutputType(PropertyInfo property) => Outputs.Of(property);

    public string? FieldName(PropertyInfo property) =>
        MemberAttributes.Has<GraphQLIgnoreAttribute>(property) || Scan.IgnoredProperties(property.ReflectedType!).Any(i => string.Equals(i.Property, property.Name, StringComparison.Ordinal))
            ? null
            : SchemaNames.Field(property);

    public bool IsObjectType(Type runtimeType) =>
        ProjectionExpression.IsConstructible(runtimeType)
        && !Scalars.TryGet(runtimeType, out _)
        && !runtimeType.IsDefined(typeof(UnionTypeAttribute), inherit: false);

    public bool HasType(string name) => _names.ContainsKey(name) || Scalars.IsKnown(name);

    public void AddType(TypeDefinitionNode type, Type? runtimeType = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (ClaimName(type.Name.Value, runtimeType is null ? $"the added type {type.Name.Value}" : ClrTypes.Display(runtimeType)))
        {
            AddedTypes.Add(type);
            if (runtimeType is not null)
            {
                SchemaBindings.AddName(runtimeType, type.Name.Value);
            }
        }
    }

    public void AddResolver(string type, string field, FieldResolver resolver) => AddedResolvers.Add((type, field, resolver));

    public void ReportError(MemberInfo member, string message) => Mistakes.Add(member, message);

    /// <summary>An explicit type of SDL; null (and a mistake) when it cannot be read or names nothing known.</summary>
    public TypeNode? ExplicitType(string sdl, MemberInfo owner, Func<string, bool> isFound)
    {
        TypeNode type;
        try
        {
            type = Utf8GraphQLParser.ParseType(sdl);
        }
        catch (SyntaxException e)
        {
            Mistakes.Add(owner, $"has [GraphQLType(\"{sdl}\")], which is no type reference: {e.Error.Message}");
            return null;
        }

        var name = Sdl.NamedType(type);
        if (Scalars.IsKnown(name))
        {
            Scalars.Use(name);
        }
        else if (!isFound(name))
        {
            Mistakes.Add(owner, $"has [GraphQLType(\"{sdl}\")], but there is no type '{name}': correct the name, or register the scalar with builder.AddScalar(\"{name}\", …).");
            return null;
        }

        return type;
    }
}

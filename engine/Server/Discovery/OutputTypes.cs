using System.Reflection;
using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Server.Configuration;

namespace Federation.Server.Discovery;

/// <summary>Object, interface and union types from .NET types; found by reference, filled by <see cref="Complete"/>.</summary>
internal sealed class OutputTypes(SchemaDiscovery discovery)
{
    private readonly Dictionary<Type, TypeConfiguration> _objects = [];
    private readonly Dictionary<string, TypeConfiguration> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, TypeConfiguration> _interfaces = [];
    private readonly Dictionary<Type, UnionType> _unions = [];
    private readonly HashSet<Type> _openInterfaces = [];
    private readonly Queue<Action> _pending = new();

    public IReadOnlyDictionary<Type, TypeConfiguration> Objects => _objects;

    /// <summary>The object types, those under names of their own included.</summary>
    public IEnumerable<TypeConfiguration> AllObjects => _objects.Values.Concat(_named.Values);

    public IReadOnlyDictionary<Type, TypeConfiguration> Interfaces => _interfaces;

    public IReadOnlyCollection<UnionType> Unions => _unions.Values;

    /// <summary>Unions that the mutation convention made.</summary>
    public List<UnionTypeDefinitionNode> AddedUnions { get; } = [];

    /// <summary>Object types that the mutation convention made.</summary>
    public List<ObjectTypeDefinitionNode> AddedObjects { get; } = [];

    /// <summary>Fills every type that was referenced, and those that this references.</summary>
    public void Complete()
    {
        while (_pending.TryDequeue(out var fill))
        {
            fill();
        }
    }

    /// <summary>The type of a property with all its attributes.</summary>
    public TypeNode Of(PropertyInfo property) => Of(NullabilityReader.Read(property), property);

    /// <summary>The type of a member whose value has this shape.</summary>
    public TypeNode Of(TypeShape shape, MemberInfo member)
    {
        if (MemberAttributes.Find<GraphQLTypeAttribute>(member) is { } given)
        {
            return discovery.ExplicitType(given.Type, member, name => string.Equals(Name(shape.NamedType, member), name, StringComparison.Ordinal))
                ?? Sdl.Named("String", nonNull: false);
        }

        var type = Reference(shape, member, IsId(shape, member) ? "ID" : null);
        return MemberAttributes.Has<GraphQLNonNullTypeAttribute>(member) ? Sdl.WithNullability(type, nullable: false) : type;
    }

    /// <summary>Marked with <c>[ID]</c>; or a text property called Id or the key of a <c>[Node]</c>, so that classes of a domain need not know GraphQL.</summary>
    private bool IsId(TypeShape shape, MemberInfo member) =>
        MemberAttributes.Has<IDAttribute>(member)
        || (member is PropertyInfo { Name: "Id" } property && (shape.Type == typeof(string) || discovery.NodeIds.IsKey(property)));

    /// <summary>The type of a shape, without looking at attributes.</summary>
    public TypeNode Reference(TypeShape shape, MemberInfo owner, string? leaf = null)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return shape.Element is { } element && !discovery.Scalars.TryGet(shape.Type, out _)
            ? Sdl.List(Reference(element, owner, leaf), !shape.Nullable)
            : Sdl.Named(leaf ?? Name(shape.Type, owner), !shape.Nullable);
    }

    /// <summary>The name of an output type, which becomes part of the schema.</summary>
    public string Name(Type type, MemberInfo owner)
    {
        type = ClrTypes.WithoutNullable(type);
        if (discovery.Scalars.TryGet(type, out var scalar))
        {
            discovery.Scalars.Use(scalar);
            return scalar;
        }

        if (type.IsEnum)
        {
            return discovery.Enums.Name(type);
        }

        if (type.IsDefined(typeof(UnionTypeAttribute), inherit: false))
        {
            return UnionName(type);
        }

        if (type.IsDefined(typeof(InterfaceTypeAttribute), inherit: false))
        {
            return OpenInterfaceName(type);
        }

        if (WhyNoObject(type) is { } reason)
        {
            discovery.Mistakes.Add(owner, reason);
            return "String";
        }

        return Object(type).Name;
    }

    /// <summary>The object type of a class.</summary>
    public TypeConfiguration Object(Type type)
    {
        if (_objects.TryGetValue(type, out var known))
        {
            return known;
        }

        var configurators = Configurators(type);
        var given = configurators.Select(c => c.GetName(type, discovery)).FirstOrDefault(n => n is not null)
            ?? discovery.Scan.AttributesOf<GraphQLNameAttribute>(type).FirstOrDefault()?.Name;
        var configuration = Start(type, SchemaNames.Type(type, given, a => Name(a, type)), configurators);
        _objects.Add(type, configuration);
        discovery.SchemaBindings.AddName(type, configuration.Name);
        return configuration;
    }

    /// <summary>A further object type of a class, under a name of its own.</summary>
    public TypeConfiguration Named(Type type, string name)
    {
        if (_objects.TryGetValue(type, out var configuration) && string.Equals(configuration.Name, name, StringComparison.Ordinal))
        {
            return configuration;
        }

        if (!_named.TryGetValue(name, out configuration))
        {
            configuration = Start(type, name, Configurators(type));
            _named.Add(name, configuration);
        }

        return configuration;
    }

    private TypeConfiguration Start(Type type, string name, IReadOnlyList<ITypeConfigurator> configurators)
    {
        var configuration = new TypeConfiguration(type, name, discovery);
        discovery.Mistakes.CheckName(name, type, "type");
        discovery.ClaimName(name, ClrTypes.Display(type));
        _pending.Enqueue(() =>
        {
            ObjectTypeFields.Fill(configuration, discovery);
            foreach (var configurator in configurators)
            {
                configurator.Configure(configuration);
            }
        });
        return configuration;
    }

    private static ITypeConfigurator[] Configurators(Type type) => [.. MemberAttributes.All<ITypeConfigurator>(type), .. Inherited(type)];

    /// <summary>The interface type of a C# interface that an object type implements.</summary>
    public TypeConfiguration Interface(Type type)
    {
        if (!_interfaces.TryGetValue(type, out var configuration))
        {
            var given = type.GetCustomAttribute<InterfaceTypeAttribute>(inherit: false)?.Name;
            configuration = new TypeConfiguration(type, SchemaNames.Type(type, given, a => Name(a, type)), discovery);
            _interfaces.Add(type, configuration);
            discovery.ClaimName(configuration.Name, ClrTypes.Display(type));
            _pending.Enqueue(() => ObjectTypeFields.FillInterface(configuration, discovery));
        }

        return configuration;
    }

    /// <summary>An interface that a field answers: all its implementations can turn up.</summary>
    private string OpenInterfaceName(Type type)
    {
        if (_openInterfaces.Add(type))
        {
            _pending.Enqueue(() => Implementations(type));
        }

        return Interface(type).Name;
    }

    private string UnionName(Type type)
    {
        if (!_unions.TryGetValue(type, out var union))
        {
            var given = type.GetCustomAttribute<UnionTypeAttribute>(inherit: false)?.Name;
            union = new UnionType(SchemaNames.Type(type, given, a => Name(a, type)), discovery.Documentation.Of(type));
            _unions.Add(type, union);
            discovery.ClaimName(union.Name, ClrTypes.Display(type));
            var added = union;
            _pending.Enqueue(() => added.Members.AddRange(Implementations(type)));
        }

        return union.Name;
    }

    private List<string> Implementations(Type type)
    {
        var names = discovery.Scan.ImplementationsOf(type).Select(i => Object(i).Name).ToList();
        if (names.Count == 0)
        {
            discovery.Mistakes.Add(type, "has no concrete type that implements it: add one, in the same assembly or one given to AddTypes.");
        }

        return names;
    }

    private static IEnumerable<ITypeConfigurator> Inherited(Type type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            foreach (var configurator in current.GetCustomAttributes(inherit: false).OfType<ITypeConfigurator>())
            {
                yield return configurator;
            }
        }
    }

    private static string? WhyNoObject(Type type)
    {
        var name = ClrTypes.Display(type);
        if (type == typeof(DateTime))
        {
            return "is a DateTime, which says nothing about its offset: use DateTimeOffset or DateOnly.";
        }

        if (type.IsInterface || type.IsAbstract)
        {
            return $"is of the abstract type {name}: put [InterfaceType] or [UnionType] on it, or use a concrete type.";
        }

        var isSystem = type.Namespace is "System" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true;
        return isSystem || type.IsPrimitive || type.IsPointer || typeof(Delegate).IsAssignableFrom(type)
            ? $"is of type {name}, which the schema cannot show: use another type, name a scalar with [GraphQLType(\"…\")], or leave the member out with [GraphQLIgnore]."
            : null;
    }
}

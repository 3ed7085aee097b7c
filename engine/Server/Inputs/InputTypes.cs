using System.Reflection;
using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Server.Discovery;
using Federation.Server.Entities;
using Federation.Server.Invocation;

namespace Federation.Server.Inputs;

/// <summary>Input object types from records and classes, and the way from the executor's values to them.</summary>
internal sealed class InputTypes(SchemaDiscovery discovery)
{
    private readonly Dictionary<Type, InputObject?> _objects = [];

    /// <summary>Inputs that the mutation convention or attributes made.</summary>
    public List<InputObjectTypeDefinitionNode> AddedInputs { get; } = [];

    public IEnumerable<InputObject> Objects => _objects.Values.OfType<InputObject>();

    /// <summary>The argument of a resolver's parameter.</summary>
    public InputValueDefinitionNode Argument(ParameterInfo parameter) => new()
    {
        Name = new NameNode(SchemaNames.Argument(parameter)),
        Type = TypeOf(NullabilityReader.Read(parameter), parameter.Member, MemberAttributes.All<Attribute>(parameter)),
        DefaultValue = DefaultOf(parameter, MemberAttributes.Find<DefaultValueAttribute>(parameter), parameter.Member),
        Description = Sdl.Description(discovery.Documentation.Of(parameter)),
        Directives = discovery.Directives.Of(parameter),
    };

    /// <summary>The name of an input type, which becomes part of the schema.</summary>
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

        if (WhyNoInput(type) is { } reason)
        {
            discovery.Mistakes.Add(owner, reason);
            return "String";
        }

        return Object(type)?.Name ?? SchemaNames.Input(type);
    }

    /// <summary>From the executor's coerced value to the .NET value.</summary>
    /// <param name="shape">The .NET type.</param>
    /// <param name="owner">The member to name in messages.</param>
    /// <param name="id">Says whose ids the values are.</param>
    public Func<object?, object?> Converter(TypeShape shape, MemberInfo owner, IDAttribute? id) => Converter(shape, owner, discovery.NodeIds.TypeOf(id));

    private Func<object?, object?> Converter(TypeShape shape, MemberInfo owner, string? idType)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (discovery.Scalars.TryGet(shape.Type, out _) || shape.Type.IsEnum)
        {
            var type = shape.Type;
            return idType is null
                ? value => LeafConversion.To(type, value)
                : value => value is string id ? LeafConversion.To(type, NodeIdText.RequireKey(idType, id)) : null;
        }

        if (shape.Element is not { } element)
        {
            return value => _objects.GetValueOrDefault(shape.Type) is { } input ? input.ToObject(value) : value;
        }

        var item = Converter(element, owner, idType);
        if (ListFactory.TryCreate(shape.Type, ClrTypes.ElementType(shape.Type)!) is not { } list)
        {
            discovery.Mistakes.Add(owner, $"takes a {ClrTypes.Display(shape.Type)}, which cannot be made from a list: use IReadOnlyList<{ClrTypes.Display(element.Type)}>.");
            return static value => value;
        }

        return value => value is IReadOnlyList<object?> items ? list([.. items.Select(item)]) : null;
    }

    private TypeNode TypeOf(TypeShape shape, MemberInfo owner, IEnumerable<Attribute> attributes)
    {
        var all = attributes.ToArray();
        if (all.OfType<GraphQLTypeAttribute>().FirstOrDefault() is { } given)
        {
            return discovery.ExplicitType(given.Type, owner, name => string.Equals(Name(shape.NamedType, owner), name, StringComparison.Ordinal))
                ?? Sdl.Named("String", nonNull: false);
        }

        var type = Reference(shape, owner, all.OfType<IDAttribute>().Any() ? "ID" : null);
        return all.OfType<GraphQLNonNullTypeAttribute>().Any() ? Sdl.WithNullability(type, nullable: false) : type;
    }

    private TypeNode Reference(TypeShape shape, MemberInfo owner, string? leaf)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return shape.Element is { } element && !discovery.Scalars.TryGet(shape.Type, out _)
            ? Sdl.List(Reference(element, owner, leaf), !shape.Nullable)
            : Sdl.Named(leaf ?? Name(shape.Type, owner), !shape.Nullable);
    }

    private InputObject? Object(Type type)
    {
        if (_objects.TryGetValue(type, out var known))
        {
            return known;
        }

        var builder = ObjectBuilder.TryCreate(type);
        if (builder is null)
        {
            _objects.Add(type, null);
            discovery.Mistakes.Add(type, "cannot be an input: give it a parameterless constructor, or one whose parameters all have properties of the same name and type.");
            return null;
        }

        var input = new InputObject(SchemaNames.Input(type), type, builder)
        {
            Description = discovery.Documentation.Of(type),
            IsOneOf = type.IsDefined(typeof(OneOfAttribute), inherit: false),
            Directives = discovery.Directives.Of(type),
        };
        _objects.Add(type, input);
        discovery.Mistakes.CheckName(input.Name, type, "type");
        discovery.ClaimName(input.Name, ClrTypes.Display(type));
        for (var i = 0; i < builder.Slots.Count; i++)
        {
            AddField(input, i, builder.Slots[i]);
        }

        if (input.Fields.Count == 0)
        {
            discovery.Mistakes.Add(type, "has no settable public property, but an input type needs a field.");
        }

        return input;
    }

    private void AddField(InputObject input, int index, ObjectSlot slot)
    {
        var attributes = slot.Property is { } property ? MemberAttributes.All<Attribute>(property) : MemberAttributes.All<Attribute>(slot.Parameter!);
        var all = attributes.ToArray();
        var type = TypeOf(slot.Shape, slot.Member, all);
        var defaultValue = DefaultOf(slot.Parameter, all.OfType<DefaultValueAttribute>().FirstOrDefault(), slot.Member);
        if (input.IsOneOf && (Sdl.IsNonNull(type) || defaultValue is not null))
        {
            discovery.Mistakes.Add(slot.Member, "is a field of a [OneOf] input and so must be nullable and without default.");
        }

        discovery.Mistakes.CheckName(slot.Name, slot.Member, "input field");
        if (input.Fields.Exists(f => string.Equals(f.Name.Value, slot.Name, StringComparison.Ordinal)))
        {
            discovery.Mistakes.Add(slot.Member, $"gives the input field '{input.Name}.{slot.Name}' a second time: rename it with [GraphQLName], or remove it.");
            return;
        }

        var documented = slot.Property is { } p ? discovery.Documentation.Of(p) : discovery.Documentation.Of(slot.Parameter!);
        var field = new InputValueDefinitionNode
        {
            Name = new NameNode(slot.Name),
            Type = type,
            DefaultValue = defaultValue,
            Description = Sdl.Description(documented),
            Directives = slot.Property is not null ? discovery.Directives.Of(slot.Property) : discovery.Directives.Of(slot.Parameter!),
        };
        input.Add(index, field, Converter(slot.Shape, slot.Member, all.OfType<IDAttribute>().FirstOrDefault()));
    }

    private ValueNode? DefaultOf(ParameterInfo? parameter, DefaultValueAttribute? attribute, MemberInfo owner)
    {
        var value = attribute is not null ? attribute.Value
            : parameter is { HasDefaultValue: true, DefaultValue: not (null or DBNull) } ? ClrDefaults.Of(parameter)
            : null;
        if (value is null)
        {
            return attribute is null ? null : new NullValueNode();
        }

        var literal = DefaultLiteral.Of(value);
        if (literal is null)
        {
            discovery.Mistakes.Add(owner, $"has a default of type {ClrTypes.Display(value.GetType())}, which SDL cannot write: use a number, a string, a bool or an enum value.");
        }

        return literal;
    }

    private static string? WhyNoInput(Type type)
    {
        var name = ClrTypes.Display(type);
        if (type == typeof(DateTime))
        {
            return "takes a DateTime, which says nothing about its offset: use DateTimeOffset or DateOnly.";
        }

        if (type.IsInterface || type.IsAbstract)
        {
            return $"takes a {name}, which is neither a registered service nor something an input can be: register the service, or use a concrete type.";
        }

        var isSystem = type.Namespace is "System" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true;
        return isSystem || type.IsPrimitive || type.IsPointer || type.IsGenericType || typeof(Delegate).IsAssignableFrom(type)
            ? $"takes a {name}, which an input cannot be: use another type, or [Service] when it comes from the services."
            : null;
    }
}

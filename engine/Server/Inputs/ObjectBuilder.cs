using System.Linq.Expressions;
using System.Reflection;
using Federation.Server.Discovery;
using Federation.Server.Invocation;

namespace Federation.Server.Inputs;

/// <summary>
/// Makes objects of a .NET type from named values: through the parameterless constructor and setters, else through the constructor whose
/// parameters are all properties (a record's).
/// </summary>
internal sealed class ObjectBuilder
{
    private readonly Func<object?[], object> _create;
    private readonly ObjectSlot[] _slots;
    private readonly int _parameters;

    private ObjectBuilder(Func<object?[], object> create, ObjectSlot[] slots, int parameters)
    {
        _create = create;
        _slots = slots;
        _parameters = parameters;
    }

    /// <summary>The values, those of the constructor first.</summary>
    public IReadOnlyList<ObjectSlot> Slots => _slots;

    /// <summary>Null when the type has no usable constructor.</summary>
    public static ObjectBuilder? TryCreate(Type type)
    {
        var properties = ObjectTypeFields.Properties(type).ToArray();
        var constructor = Constructor(type, properties);
        if (constructor is null && !type.IsValueType)
        {
            return null;
        }

        var parameters = constructor?.GetParameters() ?? [];
        var slots = parameters.Select(p => FromParameter(p, properties)).ToList();
        foreach (var property in properties)
        {
            if (property.SetMethod?.IsPublic == true && !slots.Exists(s => s.Property == property))
            {
                slots.Add(new ObjectSlot { Name = SchemaNames.Field(property), Property = property, Shape = NullabilityReader.Read(property), Setter = Setter(property) });
            }
        }

        return new ObjectBuilder(Creator(type, constructor), [.. slots], parameters.Length);
    }

    /// <summary>Makes an object.</summary>
    /// <param name="values">One per slot.</param>
    /// <param name="given">Which of them were given; the rest keep their C# defaults.</param>
    public object Create(object?[] values, bool[] given)
    {
        var arguments = _parameters == 0 ? [] : new object?[_parameters];
        for (var i = 0; i < _parameters; i++)
        {
            arguments[i] = given[i] ? values[i] ?? ClrDefaults.Of(_slots[i].Parameter!.ParameterType) : _slots[i].Missing;
        }

        var result = _create(arguments);
        for (var i = _parameters; i < _slots.Length; i++)
        {
            if (given[i])
            {
                _slots[i].Setter!(result, values[i]);
            }
        }

        return result;
    }

    /// <summary>A setter over boxed values; also for init properties. Null leaves a property that cannot be null as it is.</summary>
    public static Action<object, object?> Setter(PropertyInfo property)
    {
        if (property.DeclaringType!.IsValueType)
        {
            return property.SetValue;
        }

        var target = Expression.Parameter(typeof(object), "target");
        var value = Expression.Parameter(typeof(object), "value");
        Expression set = Expression.Call(
            Expression.Convert(target, property.DeclaringType),
            property.SetMethod!,
            Expression.Convert(value, property.PropertyType));
        if (ClrDefaults.Of(property.PropertyType) is not null)
        {
            set = Expression.IfThen(Expression.ReferenceNotEqual(value, Expression.Constant(null)), set);
        }

        return Expression.Lambda<Action<object, object?>>(set, target, value).Compile();
    }

    private static ObjectSlot FromParameter(ParameterInfo parameter, PropertyInfo[] properties)
    {
        var property = Matching(parameter, properties);
        return new ObjectSlot
        {
            Name = property is null ? SchemaNames.Argument(parameter) : SchemaNames.Field(property),
            Property = property,
            Parameter = parameter,
            Shape = NullabilityReader.Read(parameter),
        };
    }

    private static PropertyInfo? Matching(ParameterInfo parameter, PropertyInfo[] properties) =>
        Array.Find(properties, p => string.Equals(p.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && p.PropertyType == parameter.ParameterType);

    private static ConstructorInfo? Constructor(Type type, PropertyInfo[] properties)
    {
        var all = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        return Array.Find(all, c => c.GetParameters().Length == 0)
            ?? all.Where(c => c.IsPublic && Array.TrueForAll(c.GetParameters(), p => Matching(p, properties) is not null))
                .MaxBy(c => c.GetParameters().Length);
    }

    private static Func<object?[], object> Creator(Type type, ConstructorInfo? constructor)
    {
        var arguments = Expression.Parameter(typeof(object[]), "arguments");
        var values = (constructor?.GetParameters() ?? []).Select((p, i) => Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), p.ParameterType));
        var create = constructor is null ? Expression.New(type) : Expression.New(constructor, values);
        return Expression.Lambda<Func<object?[], object>>(Expression.Convert(create, typeof(object)), arguments).Compile();
    }
}

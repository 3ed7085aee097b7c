using System.Reflection;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Inputs;
using Federation.Server.Invocation;

namespace Federation.Server.Entities;

/// <summary>Makes lookups of methods: which parameters are the key, what the rest is, what is answered.</summary>
internal sealed class LookupFactory(SchemaDiscovery discovery, RepresentationReaders readers)
{
    /// <summary>Null, and a mistake, when the method cannot be a lookup.</summary>
    public EntityLookup? TryCreate(EntityType entity, MethodInfo method)
    {
        if (!method.IsStatic && method.DeclaringType is { IsInterface: true })
        {
            discovery.Mistakes.Add(method, "is a [Lookup] of an interface: make it a static method of an [ObjectType<T>] class.");
            return null;
        }

        var shape = NullabilityReader.Read(method.ReturnParameter).WithoutTask();
        var runtimeType = entity.Type.RuntimeType;
        var field = new FieldConfiguration(discovery, method, SchemaNames.Field(method), entity.Type.Name, runtimeType, shape);
        var keys = new List<LookupKey>();
        var lists = new List<Func<IReadOnlyList<object?>, object>>();
        var bound = new List<BoundParameter>();
        foreach (var parameter in method.GetParameters())
        {
            if (PathOf(parameter, entity, method) is { } path)
            {
                var position = keys.Count;
                if (!TryAddKey(parameter, path, entity, keys, lists))
                {
                    discovery.Mistakes.Add(method, $"has the key parameter '{parameter.Name}' of type {ClrTypes.Display(parameter.ParameterType)}, which cannot hold the field '{string.Join('.', path)}': use the type of the property, or IReadOnlyList of it for a batch.");
                    return null;
                }

                bound.Add(new BoundParameter(parameter, ParameterBinding.From(i => ((LookupInvocation)i).Keys[position]), null));
            }
            else if (discovery.Fields.Binders.BindOther(parameter, field) is { } binding)
            {
                bound.Add(new BoundParameter(parameter, binding, null));
            }
            else
            {
                discovery.Mistakes.Add(method, $"has the parameter '{parameter.Name}', which is neither a field of a [Key] of {ClrTypes.Display(runtimeType)} nor a service: rename it to the key's field, or say which with [Is(\"…\")].");
                return null;
            }
        }

        var isBatch = lists.Count > 0;
        if (keys.Count == 0 || (isBatch && lists.Count != keys.Count) || !Answers(shape, runtimeType, isBatch, keys.Count))
        {
            var name = ClrTypes.Display(runtimeType);
            discovery.Mistakes.Add(method, keys.Count == 0
                ? $"is a [Lookup] without a key parameter: take the fields of a [Key] of {name}."
                : $"is a [Lookup] with the wrong signature: keys to {name}? for one, or lists of keys to IReadOnlyList<{name}?> or IReadOnlyDictionary<TKey, {name}> for a batch.");
            return null;
        }

        return new EntityLookup
        {
            Method = method,
            Keys = keys,
            IsBatch = isBatch,
            Lists = lists,
            FromDictionary = isBatch ? DictionaryLookup(shape.Type) : null,
            Call = ResolverCall.Create(method, bound),
        };
    }

    private static string[]? PathOf(ParameterInfo parameter, EntityType entity, MethodInfo method)
    {
        var paths = entity.Keys.SelectMany(k => k.Paths).ToArray();
        if (MemberAttributes.Find<IsAttribute>(parameter) is { } named)
        {
            return named.Field.Split('.');
        }

        var name = SchemaNames.Argument(parameter);
        var found = Array.Find(paths, p => IsNamed(p, name));
        if (found is not null || ClrTypes.ElementType(parameter.ParameterType) is null)
        {
            return found;
        }

        var onlyList = method.GetParameters().Count(p => ClrTypes.ElementType(p.ParameterType) is not null) == 1;
        return Array.Find(paths, p => IsNamed(p, name.TrimEnd('s'))) ?? (onlyList && entity.Keys is [{ Paths: [{ } only] }] ? only : null);
    }

    /// <summary><c>market { code }</c> is a parameter <c>marketCode</c>.</summary>
    private static bool IsNamed(string[] path, string name) =>
        string.Equals(path[0] + string.Concat(path.Skip(1).Select(SchemaNames.PascalCase)), name, StringComparison.Ordinal);

    private bool TryAddKey(
        ParameterInfo parameter,
        string[] path,
        EntityType entity,
        List<LookupKey> keys,
        List<Func<IReadOnlyList<object?>, object>> lists)
    {
        var shape = NullabilityReader.Read(parameter);
        var leaf = shape.Element ?? shape;
        if (FieldAt(path, entity.Type) is not { } field || readers.Value(leaf, field) is not { } read)
        {
            return false;
        }

        if (shape.Element is not null)
        {
            if (ListFactory.TryCreate(shape.Type, ClrTypes.ElementType(shape.Type)!) is not { } list)
            {
                return false;
            }

            lists.Add(list);
        }

        keys.Add(new LookupKey(path, read, FromId(leaf.Type, field.IdType)));
        return true;
    }

    private static Func<string, object?>? FromId(Type type, string? idType)
    {
        if (idType is not null)
        {
            return id => NodeIdText.Key(idType, id) is { } key && LeafConversion.TryTo(type, key, out var value) ? value : null;
        }

        return type == typeof(string) ? static id => id : null;
    }

    private FieldConfiguration? FieldAt(string[] path, TypeConfiguration type)
    {
        TypeConfiguration? current = type;
        FieldConfiguration? found = null;
        foreach (var field in path)
        {
            found = current?.FindField(field);
            if (found?.Type is null)
            {
                return null;
            }

            var name = Sdl.NamedType(found.Type);
            current = discovery.Outputs.AllObjects.FirstOrDefault(o => string.Equals(o.Name, name, StringComparison.Ordinal));
        }

        return found;
    }

    private static bool Answers(TypeShape shape, Type runtimeType, bool isBatch, int keys)
    {
        if (!isBatch)
        {
            return runtimeType.IsAssignableFrom(shape.Type) || shape.Type.IsAssignableFrom(runtimeType);
        }

        return ClrTypes.Dictionary(shape.Type) is { } dictionary
            ? keys == 1 && runtimeType.IsAssignableFrom(dictionary.GetGenericArguments()[1])
            : shape.Element is { } element && runtimeType.IsAssignableFrom(element.Type);
    }

    private static Func<object, object, object?>? DictionaryLookup(Type type) => ClrTypes.Dictionary(type) is { } dictionary
        ? typeof(LookupFactory).GetMethod(nameof(Find), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(dictionary.GetGenericArguments())
            .CreateDelegate<Func<object, object, object?>>()
        : null;

    private static object? Find<TKey, TValue>(object dictionary, object key) =>
        ((IReadOnlyDictionary<TKey, TValue>)dictionary).TryGetValue((TKey)key, out var value) ? value : null;
}

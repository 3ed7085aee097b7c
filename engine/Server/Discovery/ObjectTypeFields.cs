using System.Reflection;
using Federation.Server.Configuration;

namespace Federation.Server.Discovery;

/// <summary>Fields of an object type: the properties of its class, then the methods of its resolver classes.</summary>
internal static class ObjectTypeFields
{
    private const BindingFlags PublicInstance = BindingFlags.Public | BindingFlags.Instance;

    public static void Fill(TypeConfiguration type, SchemaDiscovery discovery)
    {
        Describe(type, discovery);
        discovery.Entities.Add(type);
        ErrorFields.AddTo(type, discovery);
        AddFields(type, discovery);
        AddInterfaces(type, discovery);
        if (type.Fields.Count == 0)
        {
            discovery.Mistakes.Add(type.RuntimeType, "has no public property and no resolver, but an object type needs a field.");
        }
    }

    public static void FillInterface(TypeConfiguration type, SchemaDiscovery discovery)
    {
        Describe(type, discovery);
        ErrorFields.AddTo(type, discovery);
        AddFields(type, discovery);
        AddInterfaces(type, discovery);
    }

    private static void Describe(TypeConfiguration type, SchemaDiscovery discovery)
    {
        type.Description = discovery.Documentation.Of(type.RuntimeType)
            ?? discovery.Scan.DefiningHolders(type.RuntimeType).Select(discovery.Documentation.Of).FirstOrDefault(d => d is not null);
        foreach (var directive in discovery.Directives.OfType(type.RuntimeType, discovery.Scan.AttributesOf<Attribute>(type.RuntimeType)))
        {
            type.Directives.Add(directive);
        }
    }

    private static void AddInterfaces(TypeConfiguration type, SchemaDiscovery discovery)
    {
        foreach (var implemented in InterfacesOf(type.RuntimeType))
        {
            type.Interfaces.Add(discovery.Outputs.Interface(implemented).Name);
        }
    }

    /// <summary>The readable public properties, those of base types first, in the order of the source.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type)
    {
        var levels = type.IsInterface
            ? type.GetInterfaces().Append(type)
            : BaseTypes(type).Reverse();
        var found = new List<PropertyInfo>();
        foreach (var level in levels)
        {
            foreach (var property in level.GetProperties(PublicInstance | BindingFlags.DeclaredOnly).OrderBy(p => p.MetadataToken))
            {
                var hidden = found.FindIndex(p => string.Equals(p.Name, property.Name, StringComparison.Ordinal));
                if (hidden >= 0)
                {
                    found[hidden] = property;
                }
                else if (property.GetMethod?.IsPublic == true && property.GetIndexParameters().Length == 0)
                {
                    found.Add(property);
                }
            }
        }

        return found.Where(p => !MemberAttributes.Has<GraphQLIgnoreAttribute>(p));
    }

    private static List<PropertyInfo> VisibleProperties(Type type, SchemaDiscovery discovery)
    {
        var properties = Properties(type).ToList();
        foreach (var (holder, name) in discovery.Scan.IgnoredProperties(type))
        {
            if (properties.RemoveAll(p => string.Equals(p.Name, name, StringComparison.Ordinal)) == 0)
            {
                discovery.Mistakes.Add(holder, $"ignores the property '{name}', which {ClrTypes.Display(type)} does not have: correct the name with nameof, or remove it.");
            }
        }

        return properties;
    }

    /// <summary>
    /// The properties in their order, each in the shape of the method that takes its place, and then the other methods. The type of a replaced
    /// property need not be one that the schema can show.
    /// </summary>
    private static void AddFields(TypeConfiguration type, SchemaDiscovery discovery)
    {
        var methods = new List<MethodInfo>();
        foreach (var method in (discovery.Scan.Extensions.GetValueOrDefault(type.RuntimeType) ?? []).SelectMany(FieldFactory.ResolverMethods))
        {
            if (MemberAttributes.Has<LookupAttribute>(method) || MemberAttributes.Has<ReferenceResolverAttribute>(method) || MemberAttributes.Has<NodeResolverAttribute>(method))
            {
                discovery.Entities.AddLookup(type, method);
            }
            else
            {
                methods.Add(method);
            }
        }

        foreach (var property in VisibleProperties(type.RuntimeType, discovery))
        {
            var method = methods.Find(m => Replaces(m, property));
            if (method is not null)
            {
                methods.Remove(method);
                AddMethod(type, method, discovery);
            }
            else if (type.FindField(SchemaNames.Field(property)) is null)
            {
                type.Fields.Add(discovery.Fields.FromProperty(property, type));
            }
        }

        foreach (var method in methods)
        {
            if (MemberAttributes.Find<BindMemberAttribute>(method) is { } bind)
            {
                discovery.Mistakes.Add(method, $"has [BindMember(\"{bind.Name}\")], but {ClrTypes.Display(type.RuntimeType)} has no such property in the schema: name one with nameof.");
            }

            AddMethod(type, method, discovery);
        }
    }

    private static bool Replaces(MethodInfo method, PropertyInfo property) => MemberAttributes.Find<BindMemberAttribute>(method) is { } bind
        ? string.Equals(bind.Name, property.Name, StringComparison.Ordinal)
        : string.Equals(SchemaNames.Field(method), SchemaNames.Field(property), StringComparison.Ordinal);

    private static void AddMethod(TypeConfiguration type, MethodInfo method, SchemaDiscovery discovery)
    {
        var field = discovery.Fields.FromMethod(method, type.Name, type.RuntimeType);
        if (type.FindField(field.Name) is { } other)
        {
            discovery.Mistakes.Add(method, $"and {SchemaMistakes.Display(other.Member)} both give the field '{type.Name}.{field.Name}': rename one, or remove it.");
        }

        type.Fields.Add(field);
    }

    private static IEnumerable<Type> InterfacesOf(Type type)
    {
        var interfaces = type.GetInterfaces().OrderBy(i => i.Name, StringComparer.Ordinal);
        return interfaces.Concat(BaseTypes(type).Skip(1)).Where(t => t.IsDefined(typeof(InterfaceTypeAttribute), inherit: false));
    }

    private static IEnumerable<Type> BaseTypes(Type type)
    {
        for (var current = type; current is not null && current != typeof(object) && current != typeof(ValueType); current = current.BaseType)
        {
            yield return current;
        }
    }
}

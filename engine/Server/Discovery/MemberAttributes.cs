using System.Reflection;

namespace Federation.Server.Discovery;

/// <summary>
/// Attributes of members. What stands on a parameter of a record's constructor counts for the property too, because C# puts it there:
/// <c>record Book([ID] string Id)</c>. So does what stands on the property of a GraphQL interface that the class implements.
/// </summary>
internal static class MemberAttributes
{
    public static T? Find<T>(MemberInfo member)
        where T : class => All<T>(member).FirstOrDefault();

    public static T? Find<T>(ParameterInfo parameter)
        where T : class => parameter.GetCustomAttributes(inherit: true).OfType<T>().FirstOrDefault();

    public static bool Has<T>(MemberInfo member)
        where T : class => Find<T>(member) is not null;

    public static IEnumerable<T> All<T>(MemberInfo member)
        where T : class
    {
        var own = member.GetCustomAttributes(inherit: member is not Type).OfType<T>();
        return member switch
        {
            PropertyInfo property => own
                .Concat(ConstructorParameter(property)?.GetCustomAttributes(inherit: true).OfType<T>() ?? [])
                .Concat(InterfaceProperties(property).SelectMany(p => p.GetCustomAttributes(inherit: true).OfType<T>())),
            MethodInfo method => own.Concat(method.ReturnParameter.GetCustomAttributes(inherit: true).OfType<T>()),
            _ => own,
        };
    }

    public static IEnumerable<T> All<T>(ParameterInfo parameter)
        where T : class => parameter.GetCustomAttributes(inherit: true).OfType<T>();

    /// <summary>The properties of schema interfaces that the property implements.</summary>
    public static IEnumerable<PropertyInfo> InterfaceProperties(PropertyInfo property) =>
        property.DeclaringType is { IsInterface: false } type
            ? type.GetInterfaces().Where(i => i.IsDefined(typeof(InterfaceTypeAttribute), inherit: false)).Select(i => i.GetProperty(property.Name)).OfType<PropertyInfo>()
            : [];

    private static ParameterInfo? ConstructorParameter(PropertyInfo property)
    {
        foreach (var constructor in property.DeclaringType!.GetConstructors())
        {
            var parameter = Array.Find(constructor.GetParameters(), p => string.Equals(p.Name, property.Name, StringComparison.Ordinal));
            if (parameter is not null)
            {
                return parameter;
            }
        }

        return null;
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace Federation.Server.Discovery;

/// <summary>Names of members in XML documentation files (https://learn.microsoft.com/dotnet/csharp/language-reference/xmldoc/#id-strings).</summary>
internal static class XmlDocumentationIds
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Definition(type),
        PropertyInfo property => $"P:{Definition(property.DeclaringType!)}.{property.Name}",
        FieldInfo field => $"F:{Definition(field.DeclaringType!)}.{field.Name}",
        MethodBase method => "M:" + Method(method),
        _ => "",
    };

    private static string Method(MethodBase method)
    {
        var open = method.DeclaringType is { IsConstructedGenericType: true } declaring
            ? (MethodBase)declaring.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(method)
            : method;
        var name = open.IsConstructor ? "#ctor" : open.Name;
        var arity = open.IsGenericMethod ? "``" + open.GetGenericArguments().Length : "";
        var parameters = open.GetParameters();
        var list = parameters.Length == 0 ? "" : "(" + string.Join(',', parameters.Select(p => Reference(p.ParameterType, 0))) + ")";
        return $"{Definition(open.DeclaringType!)}.{name}{arity}{list}";
    }

    private static string Definition(Type type)
    {
        var open = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
        return open.FullName!.Replace('+', '.');
    }

    private static string Reference(Type type, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }

        if (type.IsByRef)
        {
            return Reference(type.GetElementType()!, depth + 1) + "@";
        }

        if (type.IsArray)
        {
            return Reference(type.GetElementType()!, depth + 1) + "[]";
        }

        if (!type.IsGenericType)
        {
            return Definition(type);
        }

        var name = Definition(type);
        return name[..name.IndexOf('`', StringComparison.Ordinal)] + "{" + string.Join(',', type.GetGenericArguments().Select(a => Reference(a, depth + 1))) + "}";
    }
}

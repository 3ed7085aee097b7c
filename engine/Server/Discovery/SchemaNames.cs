using System.Globalization;
using System.Reflection;
using System.Text;

namespace Federation.Server.Discovery;

/// <summary>How C# names become schema names.</summary>
internal static class SchemaNames
{
    /// <summary><c>GetBooksAsync</c> is <c>books</c>.</summary>
    public static string Field(MethodInfo method)
    {
        if (MemberAttributes.Find<GraphQLNameAttribute>(method) is { } given)
        {
            return given.Name;
        }

        var name = method.Name;
        if (name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && !char.IsLower(name[3]))
        {
            name = name[3..];
        }

        if (name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal))
        {
            name = name[..^5];
        }

        return CamelCase(name);
    }

    public static string Field(PropertyInfo property) =>
        MemberAttributes.Find<GraphQLNameAttribute>(property)?.Name ?? CamelCase(property.Name);

    public static string Argument(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? CamelCase(parameter.Name!);

    /// <summary>The first letter lowered; a name all in capitals (<c>URL</c>) is lowered as a whole.</summary>
    public static string CamelCase(string name) => name.Any(char.IsLower)
        ? char.ToLowerInvariant(name[0]) + name[1..]
        : Lower(name);

    public static string PascalCase(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary><c>InTransit</c> is <c>IN_TRANSIT</c>, <c>CO2Malus</c> is <c>CO2_MALUS</c>.</summary>
    public static string UpperSnake(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0
                && char.IsUpper(name[i])
                && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                result.Append('_');
            }

            result.Append(char.ToUpperInvariant(name[i]));
        }

        return result.ToString();
    }

    /// <summary>The C# name, or the given one; type arguments by <c>{0}</c> or as <c>ConnectionOfOrder</c>.</summary>
    public static string Type(Type type, string? given, Func<Type, string> nameOfArgument)
    {
        given ??= type.GetCustomAttribute<GraphQLNameAttribute>(inherit: false)?.Name;
        if (!type.IsGenericType || given?.Contains('{', StringComparison.Ordinal) == false)
        {
            return given ?? WithoutPrefix(type);
        }

        var arguments = type.GetGenericArguments().Select(nameOfArgument).ToArray();
        if (given is not null)
        {
            return string.Format(CultureInfo.InvariantCulture, given, arguments);
        }

        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{name}Of{string.Join("And", arguments)}";
    }

    /// <summary>Ends in <c>Input</c>, unless the name was given.</summary>
    public static string Input(Type type)
    {
        if (type.GetCustomAttribute<GraphQLNameAttribute>(inherit: false) is { } given)
        {
            return given.Name;
        }

        return type.Name.EndsWith("Input", StringComparison.Ordinal) ? type.Name : type.Name + "Input";
    }

    private static string WithoutPrefix(Type type) =>
        type.IsInterface && type.Name.Length > 1 && type.Name[0] == 'I' && char.IsUpper(type.Name[1]) ? type.Name[1..] : type.Name;

    private static string Lower(string name) => string.Concat(name.Select(char.ToLowerInvariant));
}

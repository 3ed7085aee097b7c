namespace Federation.Server.Discovery;

/// <summary>Questions about .NET types.</summary>
internal static class ClrTypes
{
    /// <summary>The element type of a list, query or other sequence of objects; null for everything else, strings and dictionaries included.</summary>
    public static Type? ElementType(Type type)
    {
        if (type == typeof(string) || type == typeof(byte[]))
        {
            return null;
        }

        if (type.IsArray)
        {
            return type.GetElementType();
        }

        if (IsSequence(type))
        {
            return type.GetGenericArguments()[0];
        }

        if (Dictionary(type) is not null)
        {
            return null;
        }

        return Array.Find(type.GetInterfaces(), IsSequence)?.GetGenericArguments()[0];
    }

    /// <summary>The read-only dictionary that a type is or implements.</summary>
    public static Type? Dictionary(Type type) => Array.Find(
        [type, .. type.GetInterfaces()],
        i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));

    /// <summary>The value type inside <see cref="Nullable{T}"/>, or the type itself.</summary>
    public static Type WithoutNullable(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>The type inside a task; <c>void</c> for a task without value.</summary>
    public static Type WithoutTask(Type type)
    {
        if (type == typeof(Task) || type == typeof(ValueTask))
        {
            return typeof(void);
        }

        return IsTask(type) ? type.GetGenericArguments()[0] : type;
    }

    public static bool IsTask(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    /// <summary>The name as a reader of C# knows it: <c>IReadOnlyList&lt;Trim&gt;</c>.</summary>
    public static string Display(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Display(underlying) + "?";
        }

        if (type.IsArray)
        {
            return Display(type.GetElementType()!) + "[]";
        }

        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var name = type.Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return (tick < 0 ? name : name[..tick]) + "<" + string.Join(", ", type.GetGenericArguments().Select(Display)) + ">";
    }

    private static bool IsSequence(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>);
}

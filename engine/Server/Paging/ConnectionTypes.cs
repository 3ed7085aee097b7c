namespace Federation.Server.Paging;

/// <summary>Questions about connection types.</summary>
internal static class ConnectionTypes
{
    private const string Suffix = "Connection";

    /// <summary>Whether it is one of our own connections, whose name is a matter of the field and the settings.</summary>
    public static bool IsPlain(Type type) => type.IsConstructedGenericType
        && (type.GetGenericTypeDefinition() == typeof(Connection<>) || type.GetGenericTypeDefinition() == typeof(CountedConnection<>));

    /// <summary>The name of a connection of these rows.</summary>
    public static string Name(string rows) => rows + Suffix;

    /// <summary>The name of the edges of one of our own connections.</summary>
    public static string EdgeName(string connection) => connection[..^Suffix.Length] + "Edge";

    /// <summary>The row and edge types of a connection or of a class derived from one; null for any other type.</summary>
    public static (Type Node, Type Edge)? Arguments(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.IsGenericType && current.GetGenericTypeDefinition() == typeof(Connection<,>))
            {
                var arguments = current.GetGenericArguments();
                return (arguments[0], arguments[1]);
            }
        }

        return null;
    }

    /// <summary>The row type of an edge or of a class derived from one; null for any other type.</summary>
    public static Type? NodeOfEdge(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.IsGenericType && current.GetGenericTypeDefinition() == typeof(Edge<>))
            {
                return current.GetGenericArguments()[0];
            }
        }

        return null;
    }
}

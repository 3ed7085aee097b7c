using System.Reflection;

namespace Federation.Server.Inputs;

/// <summary>Makes the list type that C# asks for.</summary>
internal static class ListFactory
{
    /// <summary>Null when the list type is none that can be made: an array, List, HashSet or an interface of one of them.</summary>
    public static Func<IReadOnlyList<object?>, object>? TryCreate(Type list, Type element)
    {
        if (list.IsAssignableFrom(element.MakeArrayType()))
        {
            return Create(nameof(Array), element);
        }

        if (list.IsAssignableFrom(typeof(List<>).MakeGenericType(element)))
        {
            return Create(nameof(List), element);
        }

        return list.IsAssignableFrom(typeof(HashSet<>).MakeGenericType(element)) ? Create(nameof(Set), element) : null;
    }

    private static Func<IReadOnlyList<object?>, object> Create(string name, Type element) =>
        typeof(ListFactory).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(element)
            .CreateDelegate<Func<IReadOnlyList<object?>, object>>();

    private static object Array<T>(IReadOnlyList<object?> items)
    {
        var array = new T[items.Count];
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = (T)items[i]!;
        }

        return array;
    }

    private static object List<T>(IReadOnlyList<object?> items) => new List<T>(items.Cast<T>());

    private static object Set<T>(IReadOnlyList<object?> items) => new HashSet<T>(items.Cast<T>());
}

using System.Collections;
using System.Reflection;

namespace Federation.Server.Invocation;

/// <summary>Lists of boxed values for batches.</summary>
internal static class BatchValues
{
    /// <summary>Any list as a list of boxed values; null is an empty one.</summary>
    public static IReadOnlyList<object?> ToList(object? list) => list switch
    {
        null => [],
        IReadOnlyList<object?> values => values,
        IEnumerable values => [.. values.Cast<object?>()],
        _ => throw new InvalidOperationException($"{list.GetType()} is no list."),
    };

    /// <summary>Makes the typed list of parents that a batch resolver takes.</summary>
    public static Func<IReadOnlyList<object>, object> ParentList(Type element) =>
        typeof(BatchValues).GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(element)
            .CreateDelegate<Func<IReadOnlyList<object>, object>>();

    private static object Typed<T>(IReadOnlyList<object> parents)
    {
        var typed = new T[parents.Count];
        for (var i = 0; i < typed.Length; i++)
        {
            typed[i] = (T)parents[i];
        }

        return typed;
    }
}

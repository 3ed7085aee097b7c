using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Federation.Language;

namespace Federation.TestKit;

/// <summary>Compares trees by everything that nodes say, but for where they stand.</summary>
public static class SyntaxTrees
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_properties = new();

    /// <summary>True when both say the same.</summary>
    /// <param name="a">A tree.</param>
    /// <param name="b">Another.</param>
    /// <param name="compact">True when block strings may have become strings.</param>
    public static bool AreEqual(SyntaxNode a, SyntaxNode b, bool compact)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.GetType() != b.GetType())
        {
            return false;
        }

        foreach (var property in s_properties.GetOrAdd(a.GetType(), PropertiesOf))
        {
            if (!(compact && property.Name == nameof(StringValueNode.Block)) && !AreEqual(property.GetValue(a), property.GetValue(b), compact))
            {
                return false;
            }
        }

        return true;
    }

    private static PropertyInfo[] PropertiesOf(Type type) => [.. type.GetProperties()
        .Where(property => property.Name is not (nameof(SyntaxNode.Start) or nameof(SyntaxNode.End) or nameof(DocumentNode.Source)))];

    private static bool AreEqual(object? a, object? b, bool compact)
    {
        switch (a, b)
        {
            case (SyntaxNode node, SyntaxNode other):
                return AreEqual(node, other, compact);
            case (string or null, _):
                return Equals(a, b);
            case (IList list, IList others):
                if (list.Count != others.Count)
                {
                    return false;
                }

                for (var i = 0; i < list.Count; i++)
                {
                    if (!AreEqual(list[i], others[i], compact))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return Equals(a, b);
        }
    }
}

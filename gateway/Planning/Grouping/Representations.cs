using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Planning.Plans;
using Federation.Planning.Selections;

namespace Federation.Planning.Grouping;

/// <summary>Says where in the merged answer the parts of a representation lie.</summary>
internal static class Representations
{
    /// <summary>The representation of a key and of what is sent along.</summary>
    /// <param name="source">The source that is asked: its types say where it takes null.</param>
    /// <param name="key">The key; no part of it may be null (R20).</param>
    /// <param name="requirements">What else is sent.</param>
    public static IReadOnlyList<RepresentationField> Of(int source, ObjectSelection key, IReadOnlyList<ObjectSelection> requirements)
    {
        var fields = Fields(source, key, isKey: true);
        foreach (var requirement in requirements)
        {
            Merge(fields, Fields(source, requirement, isKey: false));
        }

        return fields;
    }

    private static List<RepresentationField> Fields(int source, ObjectSelection selection, bool isKey)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var fields = new List<RepresentationField>(selection.Items.Count);
        foreach (var item in selection.Items)
        {
            Merge(fields,
            [
                new RepresentationField
                {
                    Name = item.Field.Name,
                    Key = item.Key,
                    IsNullable = !isKey && (item.Field.For(source)?.Type ?? item.Field.Type) is not NonNullTypeNode,
                    IsAbstract = item.Child?.Type.IsAbstract == true,
                    Children = item.Child is null ? null : Children(source, item.Child, isKey),
                },
            ]);
        }

        return fields;
    }

    private static Dictionary<string, IReadOnlyList<RepresentationField>> Children(int source, Position position, bool isKey)
    {
        var children = new Dictionary<string, IReadOnlyList<RepresentationField>>(StringComparer.Ordinal);
        foreach (var selection in position.Objects)
        {
            children[selection.Type.Name] = Fields(source, selection, isKey);
        }

        if (position.Opaque is { } opaque)
        {
            children[opaque.Type.Name] = Fields(source, opaque, isKey);
        }

        return children;
    }

    private static void Merge(List<RepresentationField> into, List<RepresentationField> fields)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var field in fields)
        {
            var index = into.FindIndex(f => f.Name == field.Name);
            if (index < 0)
            {
                into.Add(field);
            }
            else if (field.Children is not null && into[index].Children is { } known)
            {
                into[index] = new RepresentationField
                {
                    Name = field.Name,
                    Key = into[index].Key,
                    IsNullable = field.IsNullable && into[index].IsNullable,
                    IsAbstract = field.IsAbstract,
                    Children = Merge(known, field.Children),
                };
            }
        }
    }

    private static Dictionary<string, IReadOnlyList<RepresentationField>> Merge(
        IReadOnlyDictionary<string, IReadOnlyList<RepresentationField>> known,
        IReadOnlyDictionary<string, IReadOnlyList<RepresentationField>> added)
    {
        var merged = new Dictionary<string, IReadOnlyList<RepresentationField>>(known, StringComparer.Ordinal);
        foreach (var (typeName, fields) in added)
        {
            List<RepresentationField> all = [.. merged.GetValueOrDefault(typeName) ?? []];
            Merge(all, [.. fields]);
            merged[typeName] = all;
        }

        return merged;
    }
}

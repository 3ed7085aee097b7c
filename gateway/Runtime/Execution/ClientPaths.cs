using Federation.Planning.Shapes;

namespace Federation.Runtime.Execution;

/// <summary>Translates paths of the merged answer into paths that the client knows.</summary>
internal static class ClientPaths
{
    /// <summary>The path as far as the client asked for it: what lies under the gateway's own keys is cut off.</summary>
    public static List<object> Cut(Shape root, IEnumerable<object> path)
    {
        var cut = new List<object>();
        Shape? shape = root;
        foreach (var segment in path)
        {
            if (segment is string key)
            {
                var field = shape?.Objects.Append(shape.Opaque).Select(o => o?.Field(key)).FirstOrDefault(f => f?.Field is not null);
                if (field is null)
                {
                    break;
                }

                shape = field.Child;
            }

            cut.Add(segment);
        }

        return cut;
    }
}

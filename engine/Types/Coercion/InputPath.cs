namespace Federation.Types;

/// <summary>Where inside an input value the coercion is; turned into a list only when there is an error.</summary>
internal sealed record InputPath(InputPath? Parent, object Segment)
{
    public static IReadOnlyList<object> ToList(InputPath? path)
    {
        var segments = new List<object>();
        for (var current = path; current is not null; current = current.Parent)
        {
            segments.Add(current.Segment);
        }

        segments.Reverse();
        return segments;
    }
}

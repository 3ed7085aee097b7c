namespace Federation.Composition.Rules;

/// <summary>Writes names of subgraphs into messages.</summary>
internal static class SourceNames
{
    /// <summary><c>"a"</c>, <c>"a" and "b"</c>, <c>"a", "b" and "c"</c>.</summary>
    public static string Quote(IEnumerable<string> names)
    {
        var quoted = names.Select(n => $"\"{n}\"").ToList();
        return quoted.Count < 2
            ? string.Concat(quoted)
            : string.Join(", ", quoted.Take(quoted.Count - 1)) + " and " + quoted[^1];
    }
}

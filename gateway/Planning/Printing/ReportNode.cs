namespace Federation.Planning.Printing;

/// <summary>A part of a report: one line of text, or one object of JSON, with the parts below it.</summary>
/// <param name="Kind">What it is: the name of its list in JSON.</param>
/// <param name="Line">The text; empty when only what is below counts.</param>
internal sealed record ReportNode(string Kind, string Line)
{
    private readonly List<(string Name, object? Value)> _properties = [];
    private readonly List<ReportNode> _children = [];

    /// <summary>The properties in JSON: texts, numbers, lists of them.</summary>
    public IReadOnlyList<(string Name, object? Value)> Properties => _properties;

    public IReadOnlyList<ReportNode> Children => _children;

    public ReportNode With(string name, object? value)
    {
        _properties.Add((name, value));
        return this;
    }

    public ReportNode Add(ReportNode child)
    {
        _children.Add(child);
        return this;
    }

    public ReportNode AddRange(IEnumerable<ReportNode> children)
    {
        _children.AddRange(children);
        return this;
    }
}

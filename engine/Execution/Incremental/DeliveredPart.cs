namespace Federation.Execution;

/// <summary>A part of an answer that is announced first and delivered later: a deferred fragment or the items of a stream.</summary>
/// <param name="parent">The node that has the part; null at the root.</param>
/// <param name="index">Where in it.</param>
/// <param name="label">The label that the client gave it.</param>
internal abstract class DeliveredPart(ResultNode? parent, int index, string? label)
{
    private IReadOnlyList<object>? _path;

    public string? Label { get; } = label;

    public IReadOnlyList<object> Path => _path ??= parent is null ? [] : ExecutionErrors.PathOf(parent, index);

    /// <summary>The id that it is announced with; null before.</summary>
    public string? Id { get; set; }
}

namespace Federation.EndToEnd.World;

/// <summary>An operation as a client sends it.</summary>
/// <param name="Name">What a failing test calls it.</param>
/// <param name="Query">The document.</param>
/// <param name="Variables">Serialized as they are.</param>
/// <param name="Identity">Who asks, in the words of <c>fed token</c>; null for nobody.</param>
internal sealed record Operation(string Name, string Query, object? Variables = null, string? Identity = null)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

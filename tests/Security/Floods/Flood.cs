namespace Federation.Security.Floods;

/// <summary>A request that is too much of something.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Code">The code of the answer; null when it is answered.</param>
/// <param name="Query">The document.</param>
/// <param name="Variables">The variables as JSON.</param>
internal sealed record Flood(string Name, string? Code, string Query, string? Variables = null);

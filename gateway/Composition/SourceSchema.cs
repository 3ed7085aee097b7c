using Federation.Language;

namespace Federation.Composition;

/// <summary>The schema of one subgraph as it takes part in composition.</summary>
/// <param name="Name">The name that people know the subgraph by; unique in a graph.</param>
/// <param name="Url">Where the gateway sends its requests.</param>
/// <param name="Document">The federation SDL, as <c>_service { sdl }</c> gives it.</param>
public sealed record SourceSchema(string Name, Uri Url, DocumentNode Document);

namespace Federation.Composition.Graph;

/// <summary>
/// A way into a source: who has the key can ask the source for the object, many at once. Made of a resolvable
/// <c>@key</c>; the request is <c>_entities</c>.
/// </summary>
/// <param name="Source">The position of the source.</param>
/// <param name="TypeName">The type of the object, as the representation names it.</param>
/// <param name="Key">What must be known.</param>
public sealed record Lookup(int Source, string TypeName, FieldSet Key);

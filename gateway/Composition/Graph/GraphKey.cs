namespace Federation.Composition.Graph;

/// <summary>A <c>@key</c> of a type in one source.</summary>
/// <param name="Source">The position of the source.</param>
/// <param name="Fields">The fields that identify an object.</param>
/// <param name="Resolvable">False when the source only refers to such objects and cannot give them.</param>
public sealed record GraphKey(int Source, FieldSet Fields, bool Resolvable);

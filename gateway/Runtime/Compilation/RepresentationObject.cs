namespace Federation.Runtime.Compilation;

/// <summary>How an object is written into a representation.</summary>
/// <param name="Head">The bytes before the first entry.</param>
/// <param name="Fields">The entries.</param>
internal sealed record RepresentationObject(byte[] Head, RepresentationEntry[] Fields);

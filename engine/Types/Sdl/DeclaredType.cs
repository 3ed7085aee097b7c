namespace Federation.Types;

/// <summary>
/// A type named in <c>implements</c>, as a member of a union or as a root type, as it was written: possibly of a
/// kind that is not allowed there, possibly twice.
/// </summary>
internal readonly record struct DeclaredType(TypeDefinition Type, SdlOrigin Origin);

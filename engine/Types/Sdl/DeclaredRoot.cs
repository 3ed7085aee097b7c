using Federation.Language;

namespace Federation.Types;

/// <summary>The root type of an operation, as it was written or by its default name.</summary>
internal readonly record struct DeclaredRoot(OperationType Operation, TypeDefinition Type, SdlOrigin Origin);

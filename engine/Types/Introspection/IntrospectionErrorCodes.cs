namespace Federation.Types.Introspection;

/// <summary>The codes of errors that only <see cref="IntrospectionSchemaReader"/> reports.</summary>
public static class IntrospectionErrorCodes
{
    /// <summary>An answer to an introspection query cannot be turned into a schema; <c>path</c> says which part of it.</summary>
    public const string Invalid = "INTROSPECTION_INVALID";
}

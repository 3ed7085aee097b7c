namespace Federation.Execution;

/// <summary>The codes of errors that only the executor reports, beside <see cref="Language.ErrorCodes"/>.</summary>
public static class ExecutionErrorCodes
{
    /// <summary>The request has no document.</summary>
    public const string QueryMissing = "QUERY_MISSING";

    /// <summary>A mutation came by a method that may only read (GET).</summary>
    public const string MethodNotAllowed = "HTTP_METHOD_NOT_ALLOWED";

    /// <summary>The operation asks for <c>__schema</c> or <c>__type</c>, which the service does not answer.</summary>
    public const string IntrospectionDisabled = "INTROSPECTION_DISABLED";

    /// <summary>There is no persisted operation of the id that the request names.</summary>
    public const string PersistedOperationNotFound = "PERSISTED_OPERATION_NOT_FOUND";

    /// <summary>The service executes persisted operations only.</summary>
    public const string PersistedOperationRequired = "PERSISTED_OPERATION_REQUIRED";

    /// <summary>A document was sent together with an id that belongs to another one.</summary>
    public const string PersistedQueryMismatch = "PERSISTED_QUERY_MISMATCH";

    /// <summary>The document of a hash is not known yet; client libraries send the request again with it.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>The request names its document by an id, and the service keeps none; client libraries send documents from then on.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The schema has no root type for the operation, or the service does not run that kind of operation.</summary>
    public const string OperationNotSupported = "OPERATION_NOT_SUPPORTED";
}

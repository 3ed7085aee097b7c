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

    /// <summary>The schema has no root type for the operation, or the service does not run that kind of operation.</summary>
    public const string OperationNotSupported = "OPERATION_NOT_SUPPORTED";
}

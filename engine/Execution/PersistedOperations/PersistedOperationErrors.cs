using Federation.Language;

namespace Federation.Execution;

/// <summary>
/// What is said of documents that are named by an id. The messages without spaces are those that client libraries look for before they send
/// the request again with its document.
/// </summary>
internal static class PersistedOperationErrors
{
    /// <summary>The request names its document, and this service keeps none, or does not know how the request names it.</summary>
    public static GraphQLError NotSupported { get; } = new("PersistedQueryNotSupported", ExecutionErrorCodes.PersistedQueryNotSupported);

    public static GraphQLError HashNotFound { get; } = new("PersistedQueryNotFound", ExecutionErrorCodes.PersistedQueryNotFound);

    public static GraphQLError Required { get; } = new(
        "Only persisted operations are executed here. Send the id of one as \"documentId\", without \"query\"; new operations are added to the manifest of this service.",
        ExecutionErrorCodes.PersistedOperationRequired);

    public static GraphQLError Mismatch { get; } = new(
        "The document and its id do not belong together. Send one of them, or the id that the document has.", ExecutionErrorCodes.PersistedQueryMismatch);

    public static GraphQLError NotFound { get; } = new(
        "There is no persisted operation of this id. Add it to the manifest of this service, or send the document as \"query\".",
        ExecutionErrorCodes.PersistedOperationNotFound);
}

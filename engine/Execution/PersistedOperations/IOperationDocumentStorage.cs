namespace Federation.Execution;

/// <summary>Where the documents are that clients name by an id in place of sending them. Safe to share between threads.</summary>
public interface IOperationDocumentStorage
{
    /// <summary>Reads a document.</summary>
    /// <param name="documentId">What the client sent, with or without <c>sha256:</c> before it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The text of the document; null when there is none of this id.</returns>
    ValueTask<string?> TryReadAsync(string documentId, CancellationToken cancellationToken = default);
}

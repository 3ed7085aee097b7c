using System.Collections.Frozen;

namespace Federation.Execution;

/// <summary>Documents that are known when the host starts, and stay.</summary>
public sealed class InMemoryOperationDocumentStorage : IOperationDocumentStorage
{
    private readonly FrozenDictionary<string, string> _documents;

    /// <param name="documents">The documents by id.</param>
    public InMemoryOperationDocumentStorage(IReadOnlyDictionary<string, string> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        _documents = documents.ToFrozenDictionary(entry => PersistedQueryExtension.Normalize(entry.Key), entry => entry.Value, StringComparer.Ordinal);
    }

    /// <summary>Reads the manifest or the folder at a path; see <see cref="OperationManifest"/>.</summary>
    /// <exception cref="InvalidDataException">What is there cannot be used; the message says why.</exception>
    public static InMemoryOperationDocumentStorage Load(string path) => new(OperationManifest.Load(path));

    /// <inheritdoc />
    public ValueTask<string?> TryReadAsync(string documentId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        return ValueTask.FromResult(_documents.GetValueOrDefault(PersistedQueryExtension.Normalize(documentId)));
    }
}

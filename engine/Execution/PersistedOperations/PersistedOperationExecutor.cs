using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// Finds the documents that requests name by an id, before another executor executes them. An id comes as <c>documentId</c> or <c>id</c>, or
/// as the hash of <see cref="PersistedQueryExtension"/>. Documents of the storage are trusted; those that clients registered are not.
/// </summary>
public sealed class PersistedOperationExecutor : IRequestExecutor
{
    private readonly IRequestExecutor _executor;
    private readonly IOperationDocumentStorage? _storage;
    private readonly PersistedOperationOptions _options;
    private readonly DocumentCache<string>? _registered;

    /// <param name="executor">What executes the documents.</param>
    /// <param name="options">What clients may do; not changed from now on.</param>
    /// <param name="storage">The trusted documents; null when there are none.</param>
    public PersistedOperationExecutor(IRequestExecutor executor, PersistedOperationOptions options, IOperationDocumentStorage? storage)
    {
        ArgumentNullException.ThrowIfNull(executor);
        ArgumentNullException.ThrowIfNull(options);
        _executor = executor;
        _options = options;
        _storage = storage;
        _registered = options is { Automatic: true, OnlyAllowPersistedDocuments: false }
            ? new DocumentCache<string>(options.AutomaticCacheSize, options.AutomaticCacheCharacters)
            : null;
    }

    /// <inheritdoc />
    public Schema Schema => _executor.Schema;

    /// <inheritdoc />
    public async ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var isHash = PersistedQueryExtension.TryGetHash(request.Extensions, out var hash) && request.DocumentId is null;
        if ((request.DocumentId ?? hash) is not { } id)
        {
            return _options.OnlyAllowPersistedDocuments
                ? OperationResult.RequestError(PersistedOperationErrors.Required)
                : await _executor.ExecuteAsync(request, cancellationToken);
        }

        if (isHash && PersistedQueryExtension.IsOfOtherVersion(request.Extensions))
        {
            return OperationResult.RequestError(PersistedOperationErrors.NotSupported);
        }

        if (_storage is not null && await _storage.TryReadAsync(id, cancellationToken) is { } trusted)
        {
            return request.Query is { Length: > 0 } sent && sent != trusted
                ? OperationResult.RequestError(PersistedOperationErrors.Mismatch)
                : await _executor.ExecuteAsync(
                    request with { Query = trusted, Cost = (request.Cost ?? new RequestCost()) with { Trusted = _options.MaxCost } }, cancellationToken);
        }

        if (_options.OnlyAllowPersistedDocuments && request.Query is { Length: > 0 })
        {
            return OperationResult.RequestError(PersistedOperationErrors.Required);
        }

        if (isHash && _registered is not null)
        {
            return await ExecuteRegisteredAsync(PersistedQueryExtension.Normalize(id), request, _registered, cancellationToken);
        }

        return request.Query is { Length: > 0 }
            ? await _executor.ExecuteAsync(request, cancellationToken)
            : OperationResult.RequestError(isHash ? PersistedOperationErrors.HashNotFound : PersistedOperationErrors.NotFound);
    }

    /// <summary>
    /// The protocol of automatic persisted queries: the hash alone, and when it is unknown hash and document.
    /// See <see href="https://www.apollographql.com/docs/apollo-server/performance/apq"/>.
    /// </summary>
    private async ValueTask<IExecutionResult> ExecuteRegisteredAsync(
        string hash, GraphQLRequest request, DocumentCache<string> registered, CancellationToken cancellationToken)
    {
        if (request.Query is not { Length: > 0 } sent)
        {
            return registered.TryGet(hash, out var known)
                ? await _executor.ExecuteAsync(request with { Query = known }, cancellationToken)
                : OperationResult.RequestError(PersistedOperationErrors.HashNotFound);
        }

        if (hash != PersistedQueryExtension.HashOf(sent))
        {
            return OperationResult.RequestError(PersistedOperationErrors.Mismatch);
        }

        var result = await _executor.ExecuteAsync(request, cancellationToken);
        if (result is not OperationResult { HasData: false })
        {
            registered.Add(hash, sent, sent.Length);
        }

        return result;
    }
}

using Federation.Language;
using Federation.Types;
using Federation.Validation;

namespace Federation.Execution;

/// <summary>
/// The executor over a schema and its resolvers: parse, validate, pick the operation, coerce variables, compile, execute.
/// Documents are parsed and validated once and operations compiled once as long as they are kept.
/// </summary>
public sealed class RequestExecutor : IRequestExecutor
{
    private readonly SchemaBinding _binding;
    private readonly RequestExecutorOptions _options;
    private readonly DocumentCache _documents;

    /// <param name="schema">The schema.</param>
    /// <param name="resolvers">Its resolvers; not changed from now on.</param>
    /// <param name="options">Limits and settings; the defaults when left out.</param>
    public RequestExecutor(Schema schema, ResolverMap resolvers, RequestExecutorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(resolvers);
        _binding = new SchemaBinding(schema, resolvers);
        _options = options ?? new RequestExecutorOptions();
        _documents = new DocumentCache(_options.DocumentCacheSize, _options.DocumentCacheCharacters);
    }

    /// <inheritdoc />
    public Schema Schema => _binding.Schema;

    /// <inheritdoc />
    public async ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return TryPrepare(request.Query, out var document, out var errors)
                ? await ExecuteAsync(document!, request, cancellationToken)
                : Refuse(errors);
        }
        catch (InsufficientExecutionStackException)
        {
            return Refuse([TooDeep()]);
        }
    }

    /// <summary>
    /// Executes a document that was validated against the schema before; <see cref="GraphQLRequest.Query"/> is not read.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async ValueTask<IExecutionResult> ExecuteAsync(DocumentNode validated, GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(validated);
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await ExecuteAsync(new PreparedDocument(validated), request, cancellationToken);
        }
        catch (InsufficientExecutionStackException)
        {
            return Refuse([TooDeep()]);
        }
    }

    private static GraphQLError TooDeep() =>
        new("The document nests too deeply. Select less deeply, or split it into several requests.", ErrorCodes.LimitRecursion);

    private async ValueTask<IExecutionResult> ExecuteAsync(PreparedDocument document, GraphQLRequest request, CancellationToken cancellationToken)
    {
        var operation = document.Pick(request.OperationName, out var error);
        if (operation is null)
        {
            return Refuse([error!]);
        }

        error = OperationGuard.Check(operation, request, Schema, _options);
        if (error is not null)
        {
            return Refuse([error]);
        }

        var definition = operation.Definition;
        if (!VariableCoercion.TryCoerce(Schema, definition.VariableDefinitions, request.Variables, document.Document.Source, out var variables, out var errors))
        {
            return Refuse(errors);
        }

        var compiled = operation.Compile(_binding, Schema.GetRootType(definition.Operation)!, variables, out error);
        return compiled is null
            ? Refuse([error!])
            : await new OperationExecution(compiled, request, variables, _options, cancellationToken).RunAsync();
    }

    private bool TryPrepare(string? query, out PreparedDocument? document, out IReadOnlyList<GraphQLError> errors)
    {
        errors = [];
        if (string.IsNullOrWhiteSpace(query))
        {
            document = null;
            errors = [new GraphQLError("The request has no document. Send it as \"query\".", ExecutionErrorCodes.QueryMissing)];
            return false;
        }

        if (_documents.TryGet(query, out document))
        {
            return true;
        }

        if (!Utf8GraphQLParser.TryParse(new SourceText(query), _options.ParserOptions, out var parsed, out var error))
        {
            errors = [error];
            return false;
        }

        errors = DocumentValidator.Validate(Schema, parsed, _options.ValidationOptions);
        if (errors.Count > 0)
        {
            return false;
        }

        document = new PreparedDocument(parsed);
        _documents.Add(query, document);
        return true;
    }

    private RequestErrorResult Refuse(IReadOnlyList<GraphQLError> errors) =>
        new(errors) { IncludeExceptionDetails = _options.IncludeExceptionDetails };
}

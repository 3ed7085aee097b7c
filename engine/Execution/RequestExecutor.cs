using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// The executor over a schema and its resolvers. A request goes through the steps of <see cref="RequestStage"/> and the middleware of
/// <see cref="RequestExecutorOptions.UseRequest"/>. Documents are parsed and validated once and operations compiled once as long
/// as they are kept.
/// </summary>
public sealed class RequestExecutor : IRequestExecutor
{
    private readonly RequestExecutorOptions _options;
    private readonly RequestDelegate _pipeline;

    /// <param name="schema">The schema.</param>
    /// <param name="resolvers">Its resolvers; not changed from now on.</param>
    /// <param name="options">Limits and settings; the defaults when left out.</param>
    public RequestExecutor(Schema schema, ResolverMap resolvers, RequestExecutorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(resolvers);
        Schema = schema;
        _options = options ?? new RequestExecutorOptions();
        _pipeline = RequestPipeline.Build(new SchemaBinding(schema, resolvers), _options);
    }

    /// <inheritdoc />
    public Schema Schema { get; }

    /// <inheritdoc />
    public ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunAsync(new RequestContext(Schema, request, cancellationToken));
    }

    /// <summary>
    /// Executes a document that was validated against the schema before; <see cref="GraphQLRequest.Query"/> is not read.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<IExecutionResult> ExecuteAsync(DocumentNode validated, GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(validated);
        ArgumentNullException.ThrowIfNull(request);
        return RunAsync(new RequestContext(Schema, request, cancellationToken), validated);
    }

    private async ValueTask<IExecutionResult> RunAsync(RequestContext context, DocumentNode? validated = null)
    {
        context.RequestAborted.ThrowIfCancellationRequested();
        var telemetry = RequestTelemetry.Start();
        try
        {
            context.Prepared = validated is null ? null : new PreparedDocument(validated);
            await _pipeline(context);
            if (context.Request.Cost is { Reporting: not CostReporting.None } && context.Cost is { } cost)
            {
                CostExtension.AddTo(context.Result, cost);
            }
        }
        catch (InsufficientExecutionStackException)
        {
            context.Result = RequestRefusal.Answer(_options, [RequestErrors.TooDeep()]);
        }
        finally
        {
            telemetry.Stop(context.Operation, context.Result);
        }

        return context.Result
            ?? throw new InvalidOperationException("A request middleware neither called the next step nor set RequestContext.Result.");
    }
}

using Federation.Composition.Graph;
using Federation.Execution;
using Federation.Language;
using Federation.Planning;
using Federation.Planning.Shapes;
using Federation.Runtime.Answers;
using Federation.Runtime.Compilation;
using Federation.Runtime.Execution;
using Federation.Runtime.Transport;
using Federation.Types;
using Federation.Validation;
using Federation.Validation.Cost;

namespace Federation.Runtime;

/// <summary>
/// Executes requests against a composite graph: parse, validate against the client schema, plan, ask the subgraphs, answer.
/// Documents are prepared once and plans made once as long as they are kept.
/// </summary>
public sealed class GatewayRequestExecutor : IRequestExecutor
{
    private readonly CompositeGraph _graph;
    private readonly OperationPlanner _planner;
    private readonly ISubgraphTransport _transport;
    private readonly SubgraphStates _states;
    private readonly GatewayExecutorOptions _options;
    private readonly ValidationOptions _validation;
    private readonly IntrospectionPart _introspection;
    private readonly BoundedCache<string, PreparedDocument> _documents;
    private readonly BoundedCache<(string Text, string? Operation, string Conditions), Task<PlannedOperation>> _plans;

    private int _plannings;

    /// <summary>Makes an executor for one graph.</summary>
    public GatewayRequestExecutor(
        CompositeGraph graph,
        ISubgraphTransport transport,
        SubgraphStates states,
        GatewayExecutorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        _graph = graph;
        _options = options ?? new GatewayExecutorOptions();
        _planner = new OperationPlanner(graph, _options.Planning);
        _transport = transport;
        _states = states;
        _validation = _options.ValidationOptions.WithoutCost();
        _introspection = new IntrospectionPart(new RequestExecutor(
            graph.ClientSchema,
            new ResolverMap(),
            new RequestExecutorOptions { AllowIntrospection = _options.AllowIntrospection, DocumentCacheSize = 0 }));
        _documents = new BoundedCache<string, PreparedDocument>(_options.DocumentCacheSize > 0 ? _options.DocumentCacheCharacters : 0);
        _plans = new BoundedCache<(string, string?, string), Task<PlannedOperation>>(_options.PlanCacheBytes);
    }

    /// <summary>How many operations were planned.</summary>
    internal int Plannings => Volatile.Read(ref _plannings);

    /// <summary>How many documents and plans are kept.</summary>
    internal (int Documents, int Plans) Kept => (_documents.Count, _plans.Count);

    /// <inheritdoc />
    public Schema Schema => _graph.ClientSchema;

    /// <inheritdoc />
    public async ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var telemetry = RequestTelemetry.Start();
        OperationDefinitionNode? definition = null;
        IExecutionResult? result = null;
        try
        {
            (result, definition) = await AnswerAsync(request, cancellationToken);
            return result;
        }
        finally
        {
            telemetry.Stop(definition, result);
        }
    }

    private async ValueTask<(OperationResult Result, OperationDefinitionNode? Operation)> AnswerAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        try
        {
            // Step 1: the document.
            if (Prepare(request, out var errors) is not { } document)
            {
                return (OperationResult.RequestError(errors), null);
            }

            // Step 2: the operation and its variables.
            var operation = document.Pick(request.OperationName, out var error);
            error ??= Guard(operation!.Definition, document.Document, request);
            if (error is not null)
            {
                return (OperationResult.RequestError(error), operation?.Definition);
            }

            if (!VariableCoercion.TryCoerce(
                Schema, operation!.Definition.VariableDefinitions, request.Variables, document.Document.Source, out var variables, out errors,
                suggest: _options.ValidationOptions.Suggestions))
            {
                return (OperationResult.RequestError(errors), operation.Definition);
            }

            error = _options.ValidationOptions.Limits is { } limits ? operation.CheckCost(Schema, limits, request.Cost?.MaxOf(limits.MaxCost) ?? limits.MaxCost, variables) : null;
            if (ConditionVariables.FindNull(operation.Conditions, variables) is { } condition)
            {
                error ??= RequestErrors.ConditionIsNull(document.Document, condition);
            }

            if (error is not null)
            {
                return (OperationResult.RequestError(error), operation?.Definition);
            }

            CostReport? cost = request.Cost is { Reporting: not CostReporting.None } && _options.ValidationOptions.Limits is { } assumptions
                ? operation.MeasureCost(Schema, assumptions, variables)
                : null;
            if (request.Cost is { Reporting: CostReporting.Validate })
            {
                return (WithCost(CostExtension.Only(), cost), operation.Definition);
            }

            // Step 3: the plan, and its execution.
            var planned = await PlanAsync(request.Query!, document, operation, variables);
            return planned.Error is null
                ? (WithCost(await RunAsync(planned, document, request, cancellationToken), cost), operation.Definition)
                : (OperationResult.RequestError(planned.Error), operation.Definition);
        }
        catch (InsufficientExecutionStackException)
        {
            return (OperationResult.RequestError(RequestErrors.TooDeep()), null);
        }
    }

    private static OperationResult WithCost(OperationResult result, CostReport? cost)
    {
        if (cost is { } known)
        {
            CostExtension.AddTo(result, known);
        }

        return result;
    }

    private PreparedDocument? Prepare(GraphQLRequest request, out IReadOnlyList<GraphQLError> errors)
    {
        var text = request.Query;
        errors = [];
        if (string.IsNullOrWhiteSpace(text))
        {
            errors = [RequestErrors.NoDocument(request)];
            return null;
        }

        if (text.Length <= _options.ParserOptions.MaxBytes && _documents.TryGet(text, out var prepared))
        {
            EngineTelemetry.CountDocument(isHit: true);
            return prepared;
        }

        EngineTelemetry.CountDocument(isHit: false);
        DocumentNode? document;
        using (EngineTelemetry.StartStep("graphql.parse"))
        {
            if (!Utf8GraphQLParser.TryParse(text, _options.ParserOptions, out document, out var error))
            {
                errors = [error];
                return null;
            }
        }

        using (EngineTelemetry.StartStep("graphql.validate"))
        {
            errors = DocumentValidator.Validate(Schema, document, _validation);
        }

        if (errors.Count == 0)
        {
            errors = ReservedAliases.Find(document);
        }

        if (errors.Count > 0)
        {
            return null;
        }

        prepared = new PreparedDocument(document);
        if (text.Length <= _options.MaxCachedDocument && _options.DocumentCacheSize > 0)
        {
            // A short text weighs as much as its place: the cache is bounded by number and by characters.
            _documents.Add(text, prepared, Math.Max(text.Length, _options.DocumentCacheCharacters / _options.DocumentCacheSize));
        }

        return prepared;
    }

    private GraphQLError? Guard(OperationDefinitionNode operation, DocumentNode document, GraphQLRequest request)
    {
        if (request.QueriesOnly && operation.Operation != OperationType.Query)
        {
            return RequestErrors.QueriesOnly(document, operation);
        }

        if (operation.Operation == OperationType.Subscription)
        {
            return new GraphQLError(
                "The gateway does not run subscriptions yet. Poll with a query instead.",
                ExecutionErrorCodes.OperationNotSupported,
                document.Source is { } source && operation.Start >= 0 ? [source.GetPosition(operation.Start)] : null);
        }

        return Schema.GetRootType(operation.Operation) is null ? RequestErrors.NoRootType(document, operation) : null;
    }

    /// <summary>Finds the plan or makes it; whoever asks while it is made waits for it.</summary>
    private async ValueTask<PlannedOperation> PlanAsync(
        string text,
        PreparedDocument document,
        PreparedOperation operation,
        IReadOnlyDictionary<string, object?> variables)
    {
        if (text.Length > _options.MaxCachedDocument || _options.PlanCacheBytes <= 0)
        {
            return Plan(document, operation.Definition, variables);
        }

        var key = (text, operation.Definition.Name?.Value, ConditionVariables.BitsOf(operation.Conditions, variables));
        if (_plans.TryGet(key, out var known))
        {
            EngineTelemetry.CountPlan(isHit: true);
            return await known;
        }

        var planning = new TaskCompletionSource<PlannedOperation>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_plans.TryAdd(key, planning.Task, text.Length, out var other))
        {
            return await other;
        }

        try
        {
            var planned = Plan(document, operation.Definition, variables);
            planning.SetResult(planned);
            _plans.Add(key, planning.Task, (2L * text.Length) + planned.EstimatedBytes);
            return planned;
        }
        catch (Exception exception)
        {
            // Those who wait get it, too; those who come later may try again.
            _plans.Remove(key);
            planning.SetException(exception);
            _ = planning.Task.Exception;
            throw;
        }
    }

    private PlannedOperation Plan(PreparedDocument document, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?> variables)
    {
        var shape = OperationNormalizer.Normalize(
            Schema, document.Document, operation, variables, _options.MaxExpandedSelections, out var error);
        return shape is null ? new PlannedOperation(null, null, error) : Plan(shape);
    }

    private PlannedOperation Plan(OperationShape shape)
    {
        using var step = EngineTelemetry.StartStep("graphql.plan");
        EngineTelemetry.CountPlan(isHit: false);
        Interlocked.Increment(ref _plannings);
        var result = _planner.Plan(shape);
        var plan = result.IsPlanned ? PlanCompiler.Compile(result.Plan) : null;
        return new PlannedOperation(shape, result, Error: null)
        {
            Runs = plan is null ? null : new PlanRunPool(plan, _options.MaxAnswerValues),
            EstimatedBytes = plan?.EstimatedBytes ?? PlanCompiler.BytesOfShape(shape),
        };
    }

    private async ValueTask<OperationResult> RunAsync(
        PlannedOperation planned,
        PreparedDocument document,
        GraphQLRequest request,
        CancellationToken cancellationToken)
    {
        var shape = planned.Shape!;
        var (introspection, refusal) = await _introspection.AnswerAsync(shape, document.Document, request, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (planned.Runs is not { } runs)
        {
            return new GatewayResult([planned.Result!.Error!]);
        }

        var run = runs.Rent();
        var execution = new PlanExecution(run, _transport, _states, _options, request.Variables, cancellationToken);
        await execution.RunAsync();
        return GatewayResult.Of(run, runs, introspection, _options);
    }

    private sealed record PlannedOperation(OperationShape? Shape, PlanningResult? Result, GraphQLError? Error)
    {
        /// <summary>The memory of executions; null when there is no plan.</summary>
        public PlanRunPool? Runs { get; init; }

        /// <summary>How much memory the plan takes.</summary>
        public long EstimatedBytes { get; init; }
    }
}

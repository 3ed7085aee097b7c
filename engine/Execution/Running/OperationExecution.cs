using System.Collections.Concurrent;
using System.Collections.Frozen;
using Federation.Language;

namespace Federation.Execution;

/// <summary>
/// One run of an operation, a level at a time (https://spec.graphql.org/September2025/#sec-Executing-Operations).
/// All state of a run is here and in the result tree; nothing but resolvers runs concurrently.
/// </summary>
internal sealed class OperationExecution
{
    private readonly Dictionary<Selection, (IReadOnlyDictionary<string, object?> Values, ArgumentError? Error)> _arguments = [];
    private readonly FieldRunner _runner;
    private readonly RequestExecutorOptions _options;
    private IDictionary<string, object?>? _contextData;
    private Level _next = new();

    public OperationExecution(
        CompiledOperation operation,
        GraphQLRequest request,
        IReadOnlyDictionary<string, object?> variables,
        RequestExecutorOptions options,
        CancellationToken cancellationToken)
    {
        Operation = operation;
        Request = request;
        Variables = variables;
        CancellationToken = cancellationToken;
        _options = options;
        Errors = new ExecutionErrors(operation, options);
        Scheduler = new LoadScheduler(cancellationToken);
        Completer = new ValueCompleter(this);
        _runner = new FieldRunner(this);
    }

    public CompiledOperation Operation { get; }

    public GraphQLRequest Request { get; }

    public IReadOnlyDictionary<string, object?> Variables { get; }

    public CancellationToken CancellationToken { get; }

    public ExecutionErrors Errors { get; }

    public LoadScheduler Scheduler { get; }

    public LeafBuffer Leaves { get; } = new();

    public ValueCompleter Completer { get; }

    /// <summary>True once a null has propagated: only then must dead objects be looked for.</summary>
    public bool HasInvalid { get; set; }

    public IDictionary<string, object?> ContextData =>
        LazyInitializer.EnsureInitialized(ref _contextData, () => new ConcurrentDictionary<string, object?>(Request.ContextData, StringComparer.Ordinal))!;

    public async Task<DataResult> RunAsync()
    {
        var source = Request.RootValue ?? FrozenDictionary<string, object?>.Empty;
        var root = new ResultObject(Operation.Root, source, parent: null, index: 0);
        if (Operation.Definition.Operation == OperationType.Mutation)
        {
            await RunSeriallyAsync(root);
        }
        else
        {
            _next.Add(root);
            await RunLevelsAsync();
        }

        CancellationToken.ThrowIfCancellationRequested();
        return new DataResult(root.IsDead ? null : root, Leaves, Errors.ToList()) { IncludeExceptionDetails = _options.IncludeExceptionDetails };
    }

    /// <summary>Puts an object on the next level.</summary>
    public void Enqueue(ResultObject item) => _next.Add(item);

    /// <summary>The arguments of a selection, coerced once per request when they contain variables.</summary>
    public bool TryGetArguments(Selection selection, out IReadOnlyDictionary<string, object?> values, out ArgumentError? error)
    {
        if (selection.Arguments.IsConstant)
        {
            return selection.Arguments.TryGet(Variables, out values, out error);
        }

        if (!_arguments.TryGetValue(selection, out var known))
        {
            selection.Arguments.TryGet(Variables, out var computed, out var computedError);
            known = (computed, computedError);
            _arguments.Add(selection, known);
        }

        (values, error) = known;
        return error is null;
    }

    /// <summary>The root fields of a mutation run one after the other, each with its whole sub-tree.</summary>
    private async Task RunSeriallyAsync(ResultObject root)
    {
        List<ResultObject> group = [root];
        foreach (var selection in Operation.Root.Selections)
        {
            CancellationToken.ThrowIfCancellationRequested();
            Scheduler.NextEpoch();
            _runner.Start(group, selection);
            await _runner.FinishAsync();
            await RunLevelsAsync();
            if (root.IsDead)
            {
                return;
            }
        }
    }

    private async Task RunLevelsAsync()
    {
        while (_next.Groups.Count > 0)
        {
            CancellationToken.ThrowIfCancellationRequested();
            var level = _next;
            _next = new Level();
            foreach (var group in level.Groups)
            {
                if (HasInvalid)
                {
                    group.RemoveAll(o => o.IsDead);
                }

                foreach (var selection in group.Count == 0 ? [] : group[0].Set.Selections)
                {
                    _runner.Start(group, selection);
                }
            }

            await _runner.FinishAsync();
        }
    }
}

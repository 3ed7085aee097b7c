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
    private Level _next = new();

    public OperationExecution(OperationContext context)
    {
        Context = context;
        Errors = new ExecutionErrors(context.Operation, context.Options);
        Scheduler = new LoadScheduler(context.CancellationToken);
        Completer = new ValueCompleter(this);
        _runner = new FieldRunner(this);
    }

    public OperationContext Context { get; }

    public CompiledOperation Operation => Context.Operation;

    public CancellationToken CancellationToken => Context.CancellationToken;

    public ExecutionErrors Errors { get; }

    public LoadScheduler Scheduler { get; }

    public LeafBuffer Leaves { get; } = new();

    public ValueCompleter Completer { get; }

    /// <summary>True once a null has propagated: only then must dead objects be looked for.</summary>
    public bool HasInvalid { get; set; }

    /// <summary>Runs the operation.</summary>
    /// <exception cref="OperationCanceledException">
    /// The request was cancelled. Resolvers that do not look at the token end on their own; what they give is dropped.
    /// </exception>
    public async Task<DataResult> RunAsync()
    {
        var root = new ResultObject(Operation.Root, Context.Source, parent: null, index: 0);
        try
        {
            if (Operation.Definition.Operation == OperationType.Mutation)
            {
                await RunSeriallyAsync(root);
            }
            else
            {
                _next.Add(root);
                await RunLevelsAsync();
            }
        }
        finally
        {
            Scheduler.Close();
        }

        CancellationToken.ThrowIfCancellationRequested();
        return new DataResult(root.IsDead ? null : root, Leaves, Errors.ToList()) { IncludeExceptionDetails = Context.Options.IncludeExceptionDetails };
    }

    /// <summary>Puts an object on the next level.</summary>
    public void Enqueue(ResultObject item) => _next.Add(item);

    /// <summary>The arguments of a selection, coerced once per request when they contain variables.</summary>
    public bool TryGetArguments(Selection selection, out IReadOnlyDictionary<string, object?> values, out ArgumentError? error)
    {
        if (selection.Arguments.IsConstant)
        {
            return selection.Arguments.TryGet(Context.Variables, out values, out error);
        }

        if (!_arguments.TryGetValue(selection, out var known))
        {
            selection.Arguments.TryGet(Context.Variables, out var computed, out var computedError);
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

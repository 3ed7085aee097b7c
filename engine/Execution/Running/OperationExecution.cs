using Federation.Language;

namespace Federation.Execution;

/// <summary>
/// One run of an operation, a level at a time (https://spec.graphql.org/September2025/#sec-Executing-Operations).
/// All state of a run is here and in the result tree; nothing but resolvers runs concurrently.
/// </summary>
internal sealed class OperationExecution
{
    private readonly FieldRunner _runner;
    private Dictionary<Selection, (IReadOnlyDictionary<string, object?> Values, ArgumentError? Error)>? _arguments;
    private Level _next = new();

    /// <param name="context">What it shares with the other runs for the answer.</param>
    /// <param name="epoch">What data loaders remember of it; nothing when left out.</param>
    public OperationExecution(OperationContext context, object? epoch = null)
    {
        Context = context;
        Errors = new ExecutionErrors(context.Operation, context.Options);
        Scheduler = new LoadScheduler(context.CancellationToken, epoch);
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

    /// <summary>What is executed later; null when nothing is.</summary>
    public LaterWork? Later { get; private set; }

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
                Defer(root);
                await RunSeriallyAsync(root);
            }
            else
            {
                Enqueue(root);
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

    /// <summary>Starts a run of what was enqueued, without waiting for anything.</summary>
    public void Begin() => StartLevel();

    /// <summary>Finishes a run that was begun.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public async Task FinishAsync()
    {
        try
        {
            await _runner.FinishAsync();
            await RunLevelsAsync();
        }
        finally
        {
            Scheduler.Close();
        }

        CancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Reads what is at hand of an object, puts the rest on the next level and keeps what is deferred for later.</summary>
    public void Enqueue(ResultObject item)
    {
        _runner.ReadAtHand(item);
        if (item.Set.Staged.Length > 0)
        {
            _next.Add(item);
        }

        Defer(item);
    }

    /// <summary>Keeps the rest of a list for later.</summary>
    public void Enqueue(ItemStream stream) => (Later ??= new LaterWork()).Streams.Add(stream);

    /// <summary>Begins to read a sequence that a field gave.</summary>
    public SequenceReader Read(IAsyncEnumerable<object?> sequence, Selection selection) =>
        new(sequence, exception => Errors.Unexpected(exception, selection, path: null), CancellationToken, Context.Sequences);

    /// <summary>The arguments of a selection, coerced once per request when they contain variables.</summary>
    public bool TryGetArguments(Selection selection, out IReadOnlyDictionary<string, object?> values, out ArgumentError? error)
    {
        if (selection.Arguments.IsConstant)
        {
            return selection.Arguments.TryGet(Context.Variables, out values, out error);
        }

        _arguments ??= [];
        if (!_arguments.TryGetValue(selection, out var known))
        {
            selection.Arguments.TryGet(Context.Variables, out var computed, out var computedError);
            known = (computed, computedError);
            _arguments.Add(selection, known);
        }

        (values, error) = known;
        return error is null;
    }

    private void Defer(ResultObject item)
    {
        if (item.Set.Incremental is not null)
        {
            (Later ??= new LaterWork()).Objects.Add(item);
        }
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
            StartLevel();
            await _runner.FinishAsync();
        }
    }

    private void StartLevel()
    {
        var level = _next;
        _next = new Level();
        foreach (var group in level.Groups)
        {
            if (HasInvalid)
            {
                group.RemoveAll(o => o.IsDead);
            }

            foreach (var selection in group.Count == 0 ? [] : group[0].Set.Staged)
            {
                _runner.Start(group, selection);
            }
        }
    }
}

using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Runtime.Execution;

namespace Federation.Runtime.Answers;

/// <summary>
/// The answer to an operation that ran. Its data are written straight from the answers of the subgraphs, whose memory is given
/// back when the answer is disposed.
/// </summary>
internal sealed class GatewayResult : OperationResult
{
    // Enough for the cost of sending not to count, little enough for nobody to wait and no memory to pile up.
    private const int SentAtOnce = 32 * 1024;

    private readonly IReadOnlyDictionary<string, JsonElement>? _introspection;
    private readonly PlanRunPool? _runs;
    private readonly bool _hasNullData;
    private PlanRun? _run;

    /// <summary>An answer without data.</summary>
    public GatewayResult(IReadOnlyList<GraphQLError> errors)
        : base(errors)
    {
        _hasNullData = true;
    }

    private GatewayResult(
        PlanRun run, PlanRunPool runs, IReadOnlyDictionary<string, JsonElement> introspection, IReadOnlyList<GraphQLError> errors, bool hasNullData)
        : base(errors)
    {
        _run = run;
        _runs = runs;
        _introspection = introspection;
        _hasNullData = hasNullData;
    }

    /// <summary>The answer to an execution that has ended.</summary>
    /// <param name="run">The execution.</param>
    /// <param name="runs">Where its memory goes in the end.</param>
    /// <param name="introspection">The values of introspection fields, by their key.</param>
    /// <param name="options">The limits.</param>
    public static GatewayResult Of(
        PlanRun run, PlanRunPool runs, IReadOnlyDictionary<string, JsonElement> introspection, GatewayExecutorOptions options)
    {
        if (!run.Store.IsDirty && !options.AlwaysComplete)
        {
            return new GatewayResult(run, runs, introspection, [], hasNullData: false);
        }

        // In the order of the plan, whichever answer came first: the same request gets the same bytes.
        List<GraphQLError> errors = [.. run.Fetches.SelectMany(f => f.Errors).Take(options.MaxErrors)];
        var isThere = AnswerCompletion.Complete(run.Store, run.Plan.Root, errors, options.MaxErrors);
        return new GatewayResult(run, runs, introspection, errors, hasNullData: !isThere);
    }

    /// <inheritdoc />
    public override void WriteData(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var text = new ArrayBufferWriter<byte>();
        WriteData(text);
        writer.WriteRawValue(text.WrittenSpan, skipInputValidation: true);
    }

    /// <inheritdoc />
    public override void WriteTo(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Errors.Count > 0 || Extensions is { Count: > 0 })
        {
            base.WriteTo(output);
            return;
        }

        output.Write("{\"data\":"u8);
        WriteData(output);
        output.Write("}"u8);
    }

    /// <inheritdoc />
    public override async ValueTask WriteToAsync(PipeWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Errors.Count > 0 || Extensions is { Count: > 0 } || _hasNullData)
        {
            await base.WriteToAsync(output, cancellationToken);
            return;
        }

        output.Write("{\"data\":"u8);
        var writer = Begin();
        writer.Write(output, SentAtOnce);
        while (!writer.IsDone)
        {
            await output.FlushAsync(cancellationToken);
            writer.Write(output, SentAtOnce);
        }

        output.Write("}"u8);
        await output.FlushAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _run, null) is { } run)
        {
            _runs!.Return(run);
        }

        return base.DisposeAsync();
    }

    private void WriteData(IBufferWriter<byte> output)
    {
        if (_hasNullData)
        {
            output.Write("null"u8);
            return;
        }

        Begin().Write(output);
    }

    private AnswerWriter Begin()
    {
        var run = _run ?? throw new ObjectDisposedException(nameof(GatewayResult));
        run.Writer.Begin(run.Plan.Root, _introspection!);
        return run.Writer;
    }
}

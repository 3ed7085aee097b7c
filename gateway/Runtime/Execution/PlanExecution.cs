using System.Text.Json;
using System.Threading.Channels;
using Federation.Language;
using Federation.Planning.Plans;
using Federation.Runtime.Answers;
using Federation.Runtime.Transport;

namespace Federation.Runtime.Execution;

/// <summary>
/// Runs a plan once. A fetch starts as soon as those it depends on are there; answers come back through one channel to one
/// reader, so that the merged answer is never touched by two threads.
/// </summary>
internal sealed class PlanExecution
{
    private readonly FetchPlan _plan;
    private readonly ISubgraphTransport _transport;
    private readonly SubgraphStates _states;
    private readonly GatewayExecutorOptions _options;
    private readonly JsonElement? _variables;
    private readonly CancellationToken _cancellationToken;
    private readonly int[] _pending;
    private readonly List<int>[] _next;
    private readonly IReadOnlyList<GraphQLError>[] _errors;
    private readonly Channel<Arrival> _arrivals = Channel.CreateUnbounded<Arrival>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Queue<Fetch> _ready = [];
    private int _running;

    public PlanExecution(
        FetchPlan plan,
        ISubgraphTransport transport,
        SubgraphStates states,
        GatewayExecutorOptions options,
        JsonElement? variables,
        CancellationToken cancellationToken)
    {
        _plan = plan;
        _transport = transport;
        _states = states;
        _options = options;
        _variables = variables;
        _cancellationToken = cancellationToken;
        _pending = [.. plan.Fetches.Select(f => f.DependsOn.Count)];
        _next = [.. plan.Fetches.Select(_ => new List<int>())];
        _errors = [.. plan.Fetches.Select(_ => Array.Empty<GraphQLError>())];
        foreach (var fetch in plan.Fetches)
        {
            foreach (var dependency in fetch.DependsOn)
            {
                _next[dependency].Add(fetch.Id);
            }
        }

        Root = new AnswerObject(plan.Shape.RootObject.Type.Name);
    }

    /// <summary>The merged answer.</summary>
    public AnswerObject Root { get; }

    /// <summary>The errors in the order of the plan, whichever answer came first: the same request gets the same bytes.</summary>
    public IEnumerable<GraphQLError> Errors => _errors.SelectMany(e => e).Take(_options.MaxErrors);

    public async Task RunAsync()
    {
        foreach (var fetch in _plan.Fetches.Where(f => f.DependsOn.Count == 0))
        {
            _ready.Enqueue(fetch);
        }

        StartReady();
        while (_running > 0)
        {
            var (fetch, input, answer) = await _arrivals.Reader.ReadAsync(_cancellationToken);
            _running--;
            Take(fetch, input, answer);
            Release(fetch);
            StartReady();
        }
    }

    private void StartReady()
    {
        while (_ready.TryDequeue(out var fetch))
        {
            var body = RequestBody.Write(fetch, Root, _variables, out var input);
            if (fetch.Root is null ? input.IsEmpty : !RootsOf(fetch).Any())
            {
                Release(fetch);
                continue;
            }

            _running++;
            var timeout = fetch.IsMutation ? _options.MutationTimeout : _options.QueryTimeout;
            _ = SendAsync(fetch, input, new SubgraphRequest(fetch.Source, body, timeout));
        }
    }

    private void Release(Fetch fetch)
    {
        foreach (var id in _next[fetch.Id])
        {
            if (--_pending[id] == 0)
            {
                _ready.Enqueue(_plan.Fetches[id]);
            }
        }
    }

    private async Task SendAsync(Fetch fetch, FetchInput input, SubgraphRequest request)
    {
        SubgraphAnswer answer;
        try
        {
            // What a mutation has begun it ends: its effect does not depend on whether the client still listens.
            answer = await _transport.SendAsync(request, fetch.IsMutation ? CancellationToken.None : _cancellationToken);
            _states.Note(fetch.Source.Name, answer.Failure);
        }
        catch (OperationCanceledException)
        {
            answer = SubgraphAnswer.Failed("the client gave up");
        }
#pragma warning disable CA1031 // an exception here would be lost and the client would wait for ever
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _options.OnException?.Invoke(exception, fetch.Source);
            answer = SubgraphAnswer.Failed("the request could not be sent");
        }

        _arrivals.Writer.TryWrite(new Arrival(fetch, input, answer));
    }

    private void Take(Fetch fetch, FetchInput input, SubgraphAnswer answer)
    {
        var errors = new SubgraphErrors(fetch, input, Root, _plan.Shape.Root, _options);
        if (!answer.Succeeded)
        {
            _errors[fetch.Id] = errors.FromFailure(answer.Failure);
            return;
        }

        var hasErrors = answer.Body.TryGetProperty("errors"u8, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0;
        var misfit = answer.Body.TryGetProperty("data"u8, out var data) && data.ValueKind == JsonValueKind.Object
            ? Merge(fetch, input, data)
            : "it answered without data";
        if (hasErrors)
        {
            _errors[fetch.Id] = errors.FromAnswer(list);
        }
        else if (misfit is not null)
        {
            _errors[fetch.Id] = errors.FromFailure(misfit);
        }
    }

    /// <summary>The objects that the root of a subgraph's answer belongs to; none when fields above returned nothing.</summary>
    private IEnumerable<AnswerObject> RootsOf(Fetch fetch) =>
        fetch.RootTarget is null ? [Root] : TargetLocator.Find(Root, fetch.RootTarget).Select(l => l.Object);

    /// <summary>Merges the data; gives the reason when entities are missing.</summary>
    private string? Merge(Fetch fetch, FetchInput input, JsonElement data)
    {
        foreach (var target in fetch.Root is null ? [] : RootsOf(fetch))
        {
            AnswerMerger.Merge(target, fetch.Root!, data);
        }

        string? misfit = null;
        foreach (var (batch, objects) in input.Batches.Where(b => b.Objects.Count > 0))
        {
            if (!data.TryGetProperty(batch.Alias, out var list) || list.ValueKind != JsonValueKind.Array)
            {
                misfit = "it answered without the entities that were asked";
                continue;
            }

            var entities = list.EnumerateArray().ToList();
            foreach (var (target, index) in objects)
            {
                if (index >= entities.Count)
                {
                    misfit = "it answered with fewer entities than were asked";
                }
                else if (entities[index].ValueKind == JsonValueKind.Object)
                {
                    AnswerMerger.Merge(target.Object, batch.Selection, entities[index]);
                }
            }
        }

        return misfit;
    }

    private sealed record Arrival(Fetch Fetch, FetchInput Input, SubgraphAnswer Answer);
}

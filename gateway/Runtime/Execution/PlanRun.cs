using System.Collections.Concurrent;
using System.Text.Json;
using Federation.Runtime.Answers;
using Federation.Runtime.Compilation;
using Federation.Runtime.Reading;

namespace Federation.Runtime.Execution;

/// <summary>The memory of one execution of a plan: used by one at a time, then by another.</summary>
internal sealed class PlanRun(CompiledPlan plan, int maxSlots)
{
    private const int MaxKept = 64 * 1024;

    private AnswerWriter? _writer;

    /// <summary>The plan.</summary>
    public CompiledPlan Plan => plan;

    /// <summary>The merged answer.</summary>
    public AnswerStore Store { get; } = new(maxSlots);

    /// <summary>The fetches, by their id.</summary>
    public FetchRun[] Fetches { get; } = [.. plan.Fetches.Select(f => new FetchRun(f))];

    /// <summary>Fetches that can start.</summary>
    public Queue<FetchRun> Ready { get; } = new();

    /// <summary>Fetches whose answers came and were not merged yet.</summary>
    public ConcurrentQueue<FetchRun> Arrived { get; } = new();

    /// <summary>What the reader of answers keeps aside.</summary>
    public SlotStack Items { get; } = new();

    /// <summary>Writes the merged answer.</summary>
    public AnswerWriter Writer => _writer ??= new AnswerWriter(Store);

    /// <summary>Begins an execution.</summary>
    public void Begin()
    {
        Store.Reset(Fetches.Length, plan.Layout.Count, plan.Root.Type);
        Store.IsDirty = !plan.Root.IsCovered;
    }

    /// <summary>Ends the execution, once its answer was written: gives the answers of the subgraphs back.</summary>
    public void End()
    {
        foreach (var fetch in Fetches)
        {
            fetch.Clear();
        }

        Items.Clear();
        Store.Release();
    }

    /// <summary>True when the execution has taken so much memory that it is better not kept.</summary>
    public bool IsLarge => Store.Count > MaxKept;

    /// <summary>Writes the request of a fetch.</summary>
    /// <returns>False when nothing is to be asked.</returns>
    public bool Prepare(FetchRun fetch, JsonElement? variables)
    {
        new RequestWriter(Store, fetch).Write(variables);
        return !fetch.IsEmpty;
    }

    /// <summary>Reads and merges the answer to a fetch, and notes its errors.</summary>
    public void Take(FetchRun fetch, GatewayExecutorOptions options)
    {
        var answer = fetch.Answer!;
        var failure = answer.Failure;
        if (failure is null)
        {
            Store.SetBuffer((ushort)fetch.Fetch.Fetch.Id, answer.Bytes);
            failure = ResponseReader.Read(fetch, Store, Items, options.MaxAnswerDepth);

            // A refusal with a GraphQL body says more than its status.
            failure = failure is not null && answer.StatusCode >= 400 ? $"it answered with HTTP {answer.StatusCode}" : failure;
        }

        failure ??= Merge(fetch);
        var hasErrors = answer.Failure is null && fetch.HasErrors;
        if (failure is not null || hasErrors)
        {
            Store.IsDirty = true;
            var errors = new SubgraphErrors(fetch, Store, plan, options);
            fetch.Errors = hasErrors ? errors.FromAnswer(fetch.AnsweredErrors) : errors.FromFailure(failure!);
        }
    }

    /// <summary>Merges what was read; gives the reason when something of it is missing.</summary>
    private string? Merge(FetchRun fetch)
    {
        string? failure = null;
        foreach (var part in fetch.Parts)
        {
            if (part.Objects.IsEmpty)
            {
                continue;
            }

            if (part.Answered < part.Expected)
            {
                failure = (fetch.HasData, part.Answered) switch
                {
                    (false, _) => "it answered without data",
                    (true, < 0) => "it answered without the entities that were asked",
                    _ => "it answered with fewer entities than were asked",
                };
            }

            Merge(part);
        }

        return Store.IsFull ? "its answer has more values than the gateway takes" : failure;
    }

    private void Merge(PartRun part)
    {
        var merger = new AnswerMerger(Store);
        var read = part.Part.Targets[0].Read;
        var objects = part.Objects;
        for (var i = 0; i < objects.Length; i++)
        {
            var found = objects[i];
            if (part.EntityOf(found.Representation) is > 0 and var entity)
            {
                // What was read has the layout of the first target.
                var isLast = part.Use(found.Representation) && found.Target == 0;
                merger.Merge(entity, read, found.Block, part.Part.Targets[found.Target].Read, isLast);
            }
        }
    }
}

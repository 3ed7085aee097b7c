using System.Runtime.CompilerServices;

namespace Federation.Execution;

/// <summary>
/// Knows what is still to be executed and delivered, and what waits for what: a fragment is announced when the one around it is
/// complete, is complete when all its groups are executed, and fails with the first of them that does. What happens is written
/// into a payload. Used by one thread at a time.
/// </summary>
internal sealed class DeliveryGraph
{
    private readonly Dictionary<(ResultNode? Parent, int Index, DeferUsage Usage), DeferredFragment> _fragments = [];
    private readonly HashSet<DeliveredPart> _announced = [];
    private readonly List<ItemStream> _dropped = [];
    private List<ExecutionGroup> _groupsToStart = [];
    private List<ItemStream> _streamsToRead = [];
    private int _nextId;

    /// <summary>True while something is announced and neither delivered nor failed.</summary>
    public bool HasPending => _announced.Count > 0;

    /// <summary>Takes the groups that can be executed now.</summary>
    public IReadOnlyList<ExecutionGroup> TakeGroups() => Interlocked.Exchange(ref _groupsToStart, []);

    /// <summary>Takes the streams whose next items are wanted.</summary>
    public IReadOnlyList<ItemStream> TakeStreams() => Interlocked.Exchange(ref _streamsToRead, []);

    /// <summary>Takes the streams that nobody waits for any more.</summary>
    public IReadOnlyList<ItemStream> TakeDropped()
    {
        ItemStream[] dropped = [.. _dropped];
        _dropped.Clear();
        return dropped;
    }

    /// <summary>All streams that are open, to end them.</summary>
    public IEnumerable<ItemStream> OpenStreams =>
        _announced.OfType<ItemStream>().Concat(_fragments.Values.SelectMany(f => f.Groups).SelectMany(g => g.Streams)).Concat(_dropped);

    /// <summary>Adds what a run found, apart from what a null has taken the place of.</summary>
    /// <param name="work">What is executed later.</param>
    /// <param name="group">The group that the run executed; null for the first run and for items of a stream.</param>
    /// <param name="payload">Is told what is announced.</param>
    public void Add(LaterWork work, ExecutionGroup? group, IncrementalPayload payload)
    {
        var outermost = new List<DeferredFragment>();
        foreach (var item in work.Objects)
        {
            if (!item.IsDead)
            {
                Add(item, outermost);
            }
        }

        Release(outermost, payload);
        _dropped.AddRange(work.Streams.Where(s => s.List.IsDead));
        var streams = work.Streams.FindAll(s => !s.List.IsDead);
        if (group is null)
        {
            streams.ForEach(stream => Announce(stream, payload));
        }
        else
        {
            group.Streams = streams;
        }
    }

    /// <summary>A group was executed.</summary>
    public void Complete(ExecutionGroup group, IncrementalPayload payload)
    {
        group.HasFailed = group.Failure is not null || group.Root.IsDead;
        if (group.HasFailed || !group.IsWanted)
        {
            _dropped.AddRange(group.Later?.Streams ?? []);
            foreach (var fragment in group.Fragments)
            {
                FailWhenAnnounced(fragment, group, payload);
            }

            return;
        }

        if (group.Later is not null)
        {
            Add(group.Later, group, payload);
        }

        foreach (var fragment in group.Fragments)
        {
            fragment.Outstanding--;
            CompleteWhenDone(fragment, payload);
        }
    }

    /// <summary>Items of a stream were executed.</summary>
    public void Complete(ItemBatch batch, IncrementalPayload payload)
    {
        var stream = batch.Stream;
        // A null that an item may not be ends the stream; the items before it are delivered.
        var failed = batch.Failure is null ? batch.Items.FindIndex(i => i.Item.IsDead) : 0;
        var items = failed < 0 ? batch.Items : batch.Items[..failed];
        foreach (var (item, _) in batch.Items.Skip(items.Count))
        {
            item.Invalidate();
        }

        if (items.Count > 0)
        {
            payload.AddItems(stream, batch, [.. items.Select(i => i.Item)]);
        }

        if (batch.Later is not null)
        {
            Add(batch.Later, group: null, payload);
        }

        if (failed >= 0 || batch.IsLast)
        {
            _announced.Remove(stream);
            _dropped.Add(stream);
            payload.AddCompleted(stream, failed < 0 ? [] : batch.Failure is { } failure ? [failure] : batch.ErrorsOf(batch.Items[failed].Item));
        }
        else
        {
            _streamsToRead.Add(stream);
        }
    }

    private void Add(ResultObject item, List<DeferredFragment> outermost)
    {
        var plan = item.Set.Incremental!;
        foreach (var usage in plan.Usages)
        {
            var fragment = new DeferredFragment(item.Parent, item.Index, usage);
            if (usage.Parent is null)
            {
                outermost.Add(fragment);
            }
            else if (Find(usage.Parent, item) is { } parent)
            {
                parent.AddChild(fragment);
            }
            else
            {
                continue; // the one around it has failed
            }

            _fragments.Add(fragment.Key, fragment);
        }

        foreach (var deferred in plan.Groups)
        {
            var fragments = FindAll(deferred.Usages.Usages, item);
            if (fragments.Length == 0)
            {
                continue;
            }

            var root = new ResultObject(deferred.Selections, item.Source, item.Parent, item.Index) { IsDetached = true };
            var group = new ExecutionGroup(fragments, root);
            foreach (var fragment in fragments)
            {
                fragment.Groups.Add(group);
                fragment.Outstanding++;
            }

            if (Array.Exists(fragments, f => f.State == DeferredFragmentState.Announced))
            {
                Start(group);
            }
        }
    }

    /// <summary>The fragments of those uses that are not over.</summary>
    private DeferredFragment[] FindAll(DeferUsage[] usages, ResultNode item)
    {
        if (usages.Length == 1)
        {
            return Find(usages[0], item) is { } only ? [only] : [];
        }

        return [.. usages.Select(usage => Find(usage, item)).OfType<DeferredFragment>()];
    }

    /// <summary>The fragment of a use of @defer around an object, or at it; null when it is over.</summary>
    private DeferredFragment? Find(DeferUsage usage, ResultNode item)
    {
        for (var node = item; node is not null; node = node.Parent)
        {
            if (_fragments.TryGetValue((node.Parent, node.Index, usage), out var fragment))
            {
                return fragment;
            }
        }

        return null;
    }

    private void Release(IReadOnlyList<DeferredFragment> fragments, IncrementalPayload payload)
    {
        foreach (var fragment in fragments)
        {
            Release(fragment, payload);
        }
    }

    /// <summary>Announces a fragment whose surroundings are delivered; one with nothing of its own gives way to those inside it.</summary>
    private void Release(DeferredFragment fragment, IncrementalPayload payload)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (fragment.State != DeferredFragmentState.Waiting)
        {
            return;
        }

        if (fragment.Groups.TrueForAll(g => g.IsDelivered))
        {
            Close(fragment, DeferredFragmentState.Complete);
            Release(fragment.Children, payload);
            return;
        }

        fragment.State = DeferredFragmentState.Announced;
        Announce((DeliveredPart)fragment, payload);
        fragment.Groups.ForEach(Start);
        if (fragment.Groups.Find(g => g.HasFailed) is { } failed)
        {
            FailWhenAnnounced(fragment, failed, payload);
        }
        else
        {
            CompleteWhenDone(fragment, payload);
        }
    }

    private void CompleteWhenDone(DeferredFragment fragment, IncrementalPayload payload)
    {
        if (fragment.State != DeferredFragmentState.Announced || fragment.Outstanding > 0)
        {
            return;
        }

        List<ItemStream>? streams = null;
        foreach (var group in fragment.Groups)
        {
            if (group.IsDelivered)
            {
                continue;
            }

            group.IsDelivered = true;
            payload.AddData(Deepest(group, fragment), group);
            if (group.Streams.Count > 0)
            {
                (streams ??= []).AddRange(group.Streams);
            }
        }

        Close(fragment, DeferredFragmentState.Complete);
        payload.AddCompleted(fragment, []);
        Release(fragment.Children, payload);
        streams?.ForEach(stream => Announce(stream, payload));
    }

    private void FailWhenAnnounced(DeferredFragment fragment, ExecutionGroup group, IncrementalPayload payload)
    {
        if (fragment.State == DeferredFragmentState.Announced)
        {
            payload.AddCompleted(fragment, group.Failure is { } failure ? [failure] : group.ErrorsOf(group.Root));
            Drop(fragment);
        }
    }

    private void Drop(DeferredFragment fragment)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Close(fragment, DeferredFragmentState.Failed);
        foreach (var child in fragment.Children)
        {
            Drop(child);
        }

        foreach (var group in fragment.Groups.Where(g => !g.IsDelivered && !g.IsWanted))
        {
            _dropped.AddRange(group.Streams);
        }
    }

    /// <summary>Forgets a fragment that is over. What belongs to it was found before, unless it has failed.</summary>
    private void Close(DeferredFragment fragment, DeferredFragmentState state)
    {
        fragment.State = state;
        _fragments.Remove(fragment.Key);
        _announced.Remove(fragment);
    }

    private void Start(ExecutionGroup group)
    {
        if (!group.IsStarted)
        {
            group.IsStarted = true;
            _groupsToStart.Add(group);
        }
    }

    private void Announce(ItemStream stream, IncrementalPayload payload)
    {
        Announce((DeliveredPart)stream, payload);
        _streamsToRead.Add(stream);
    }

    private void Announce(DeliveredPart part, IncrementalPayload payload)
    {
        part.Id = _nextId++.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _announced.Add(part);
        payload.AddPending(part);
    }

    /// <summary>The announced fragment nearest to the data, so that the rest of their path is short.</summary>
    private static DeferredFragment Deepest(ExecutionGroup group, DeferredFragment complete)
    {
        var deepest = complete;
        foreach (var fragment in group.Fragments)
        {
            if (fragment.State == DeferredFragmentState.Announced && fragment.Path.Count > deepest.Path.Count)
            {
                deepest = fragment;
            }
        }

        return deepest;
    }
}

using Federation.Execution;

namespace Federation.Benchmarks.Workloads;

/// <summary>Loads dealers from memory: what remains is the cost of batching.</summary>
internal sealed class DealerLoader : BatchDataLoader<int, Dealer>
{
    protected override Task<IReadOnlyDictionary<int, Dealer>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, Dealer>(keys.Count);
        foreach (var key in keys)
        {
            found.Add(key, Garage.Dealers[key]);
        }

        return Task.FromResult<IReadOnlyDictionary<int, Dealer>>(found);
    }
}

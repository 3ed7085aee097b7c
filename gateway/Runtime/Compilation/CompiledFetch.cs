using Federation.Planning.Plans;

namespace Federation.Runtime.Compilation;

/// <summary>A request of a plan, ready to be written and read.</summary>
internal sealed class CompiledFetch
{
    /// <summary>The request as planned.</summary>
    public required Fetch Fetch { get; init; }

    /// <summary>The bytes before representations and variables.</summary>
    public required byte[] Head { get; init; }

    /// <summary>The bytes behind them.</summary>
    public required byte[] Tail { get; init; }

    /// <summary>What is asked; the answer has one entry for each, a fetch of the root has one in all.</summary>
    public required FetchPart[] Parts { get; init; }

    /// <summary>The client's variables that it uses, with the bytes before their values.</summary>
    public required (string Name, byte[] Member)[] Variables { get; init; }

    /// <summary>The fetches that wait for this one.</summary>
    public required int[] Next { get; init; }

    /// <summary>True when it asks the root of the subgraph.</summary>
    public bool IsRoot => Fetch.Root is not null;
}

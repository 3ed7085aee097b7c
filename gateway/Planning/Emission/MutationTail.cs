namespace Federation.Planning.Emission;

/// <summary>Where a mutation has got to: the request that the next root field may join.</summary>
internal sealed class MutationTail
{
    public FetchNode? Node { get; set; }
}

namespace Federation.Floors;

/// <summary>Asks one subgraph.</summary>
internal interface IFetcher
{
    /// <summary>Sends a request and gives the whole body of the answer.</summary>
    ValueTask<Body> PostAsync(ReadOnlyMemory<byte> body, string? authorization);
}

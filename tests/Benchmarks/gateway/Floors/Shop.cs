namespace Federation.Floors;

/// <summary>The four subgraphs.</summary>
internal sealed record Shop(IFetcher Accounts, IFetcher Inventory, IFetcher Products, IFetcher Reviews)
{
    /// <summary>The subgraphs at an address.</summary>
    /// <param name="address">Where they are.</param>
    /// <param name="isRaw">Asked with a socket client of our own instead of the framework's.</param>
    public static Shop Of(string address, bool isRaw)
    {
        var handler = new HttpMessageInvoker(HandlerFetcher.CreateHandler());
        return new Shop(Fetcher("accounts"), Fetcher("inventory"), Fetcher("products"), Fetcher("reviews"));

        IFetcher Fetcher(string name)
        {
            var url = new Uri($"{address}/{name}");
            return isRaw ? new RawFetcher(url) : new HandlerFetcher(handler, url);
        }
    }
}

namespace Federation.TestKit.Http;

/// <summary>
/// Clients of others that drive an endpoint of ours: Apollo Client, and graphql-http's audit, graphql-ws and graphql-sse by the scripts that lie
/// beside the repository.
/// </summary>
public static class OutsideClients
{
    /// <summary>How the audit of GraphQL over HTTP ends when nothing is wrong.</summary>
    public const string AuditPassed = "61 passed, 0 failed";

    private static readonly string s_shared = Path.Combine(RepositoryPaths.Root, "..", "shared", "tools");

    private static string Own => Path.Combine(RepositoryPaths.Root, "tests", "TestKit", "Http", "Clients");

    /// <summary>Runs the audit of GraphQL over HTTP with all its levels. Skips the running test without Node, or without the script.</summary>
    public static async Task<NodeOutput> AuditAsync(Uri endpoint, CancellationToken cancellationToken)
    {
        RepositoryPaths.SharedOrSkip("tools", "http-audit.mjs");
        var tools = await InstallAsync();
        return await tools.RunAsync(["http-audit.mjs", endpoint.ToString(), "--levels", "MUST,SHOULD,MAY", "--fail-on", "MAY"], cancellationToken: cancellationToken);
    }

    /// <summary>Checks a subscription with a client. Skips the running test without Node, or without the script.</summary>
    /// <param name="url">Where the endpoint is; its scheme says by what.</param>
    /// <param name="query">The subscription.</param>
    /// <param name="count">How many events it has.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <param name="options">Further options of the script.</param>
    public static async Task<NodeOutput> CheckSubscriptionAsync(
        Uri url, string query, int count, CancellationToken cancellationToken, params IReadOnlyList<string> options)
    {
        ArgumentNullException.ThrowIfNull(url);
        RepositoryPaths.SharedOrSkip("tools", "sub-check.mjs");
        var tools = await InstallAsync();
        return await tools.RunAsync(["sub-check.mjs", "--url", url.ToString(), "--query", query, "--count", $"{count}", .. options], cancellationToken: cancellationToken);
    }

    /// <summary>Sends an operation with Apollo Client: a line with the content type, then one with each result. Skips the running test without Node.</summary>
    public static async Task<NodeOutput> AskApolloAsync(Uri endpoint, string kind, string document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var tools = await InstallAsync();
        return await tools.RunAsync(["apollo.mjs", endpoint.ToString(), kind, document], cancellationToken: cancellationToken);
    }

    // The versions are ours: what lies beside the repository gives its scripts only.
    private static Task<NodeTools> InstallAsync() => NodeTools.InstallAsync("clients", Directory.Exists(s_shared) ? [s_shared, Own] : [Own]);
}

using System.Collections.Concurrent;
using Federation.Shared;
using Federation.Shared.Seed;

namespace Federation.EndToEnd.World;

/// <summary>Tokens as <c>fed token</c> prints them; all hosts of these tests have copies of the same key.</summary>
internal sealed class Tokens(string folder)
{
    /// <summary>The call centre.</summary>
    public const string Ccic = "ccic";

    /// <summary>The dealer of the sample world's first customer.</summary>
    public const string Dealer = $"dealer:{SeedFixtures.DealerCode}";

    /// <summary>A partner's portal.</summary>
    public const string Partner = "partner:AUTOBOERSE";

    /// <summary>The customer who has something of everything.</summary>
    public static readonly string Customer = "customer:" + NodeIds.Customer(SeedFixtures.CustomerNumber);

    private readonly ConcurrentDictionary<string, string> _tokens = new();

    /// <summary>A token for an identity; null for nobody.</summary>
    public async Task<string?> GetAsync(string? identity)
    {
        if (identity is null || _tokens.TryGetValue(identity, out var known))
        {
            return identity is null ? null : _tokens[identity];
        }

        await using var fed = Programs.Start(Programs.Cli, ["token", "--as", identity, "--data", folder, "--clock", "demo"]);
        var exitCode = await fed.WaitForExitAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
        Assert.True(exitCode == 0, fed.Output);
        return _tokens[identity] = fed.Output.Trim();
    }
}

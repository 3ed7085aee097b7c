using Federation.Shared;
using Federation.Shared.Seed;

namespace Federation.EndToEnd.World;

/// <summary>A build of the sample world.</summary>
internal static class SavedBuild
{
    /// <summary>The id of the first customer's first saved build.</summary>
    public static async Task<string> FirstIdAsync(TestWorld world, StandaloneProcess standalone)
    {
        var saved = new Operation(
            "Saved",
            "query Saved($id: ID!) { customer(id: $id) { savedConfigurations(first: 1) { id } } }",
            new { id = NodeIds.Customer(SeedFixtures.CustomerNumber) });
        var answer = await standalone.Client.AskAsync(saved, await (await world.TokensAsync()).GetAsync(Tokens.Ccic));
        return answer.Data.GetProperty("customer").GetProperty("savedConfigurations")[0].GetProperty("id").GetString()!;
    }
}

using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Draws builds: first those that customers saved, then those frozen behind orders built to order.</summary>
internal static class ConfigurationGenerator
{
    /// <summary>How many are only saved.</summary>
    public const int Saved = 940;

    /// <summary>How many stand behind an order.</summary>
    public const int Frozen = OrderGenerator.BuiltToOrder;

    /// <summary>The ruleset every seeded build was checked against.</summary>
    public const string RulesetVersion = "2026.1";

    // Without 0, 1, I, L, O and U: nobody misreads a code on a phone.
    private const string ShareAlphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly Touchpoint[] Touchpoints = [Touchpoint.Web, Touchpoint.Web, Touchpoint.App, Touchpoint.Kiosk, Touchpoint.ArVr, Touchpoint.DealerDesk];

    public static IReadOnlyList<SeedConfiguration> Generate(SeedData world)
    {
        var stream = new SeedStream(SeedData.Seed, "configurations");
        var builds = new BuildDrawer(world.Catalogue, stream);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var configurations = new List<SeedConfiguration>(Saved + Frozen);
        for (var i = 0; i < Saved + Frozen; i++)
        {
            var isFrozen = i >= Saved;
            var customer = Owner(world, stream, i, isFrozen);
            var market = customer?.MarketCode ?? stream.Pick(world.Catalogue.Markets).Code;
            var trim = stream.Pick([.. world.Catalogue.Trims.Where(t => t.Markets.Contains(market))]);
            var options = builds.Draw(trim, market);
            var created = SeedData.AsOfInstant.AddMinutes(-stream.Between(isFrozen ? 500_000 : 60, isFrozen ? 700_000 : 260_000));
            var shareCode = ShareCode(stream, codes);
            configurations.Add(new(
                NodeIds.Configuration(shareCode), shareCode, market, trim.ModelCode, trim.Code, trim.ModelYear, options, stream.Between(3, 40),
                isFrozen ? ConfigurationStatus.Frozen : ConfigurationStatus.Saved, RulesetVersion,
                BuildCode.Hash(market, trim.Code, trim.ModelYear, options), stream.Pick(Touchpoints), customer?.Id, created, created.AddMinutes(stream.Between(2, 55))));
        }

        return configurations;
    }

    // The first three saved and the first four frozen builds belong to the planted customer; the fifth frozen one goes to Japan.
    private static SeedCustomer? Owner(SeedData world, SeedStream stream, int index, bool isFrozen)
    {
        var planted = isFrozen ? index - Saved < 4 : index < 3;
        var drawn = stream.Pick(world.Customers);
        var known = stream.Chance(70);
        if (planted)
        {
            return world.Customers[0];
        }

        if (isFrozen && index - Saved == 4)
        {
            return world.Customers.First(c => c.MarketCode == "JP");
        }

        return isFrozen || known ? drawn : null;
    }

    private static string ShareCode(SeedStream stream, HashSet<string> taken)
    {
        while (true)
        {
            var code = stream.Text(ShareAlphabet, 10);
            if (taken.Add(code))
            {
                return code;
            }
        }
    }
}

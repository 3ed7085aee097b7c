using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Makes customers with identities and consents; the last thirty are the first thirty once more, under another address.</summary>
internal sealed class CustomerGenerator
{
    private const int Count = 1_000;
    private const int Duplicates = 30;

    // What share of the customers lives in which market, in the order of the market table.
    private static readonly int[] MarketWeights = [36, 14, 8, 12, 7, 6, 8, 9];

    private static readonly Touchpoint[] Touchpoints = [Touchpoint.Web, Touchpoint.App, Touchpoint.DealerDesk, Touchpoint.Ccic, Touchpoint.Kiosk];

    private readonly SeedCatalogue _catalogue;
    private readonly ILookup<string, SeedDealer> _dealers;
    private readonly SeedStream _stream = new(SeedData.Seed, "customers");

    private CustomerGenerator(SeedData world)
    {
        _catalogue = world.Catalogue;
        _dealers = world.Dealers.Where(d => d.Format is DealerFormat.Dealer or DealerFormat.ExperienceCentre).ToLookup(d => d.MarketCode);
    }

    public static IReadOnlyList<SeedCustomer> Generate(SeedData world)
    {
        var generator = new CustomerGenerator(world);
        var customers = Enumerable.Range(0, Count - Duplicates).Select(generator.Customer).ToList();
        // Real copies begin after the customers that other fixtures rely on.
        customers.AddRange(customers.Skip(10).Take(Duplicates).ToList().Select((c, i) => generator.Duplicate(c, Count - Duplicates + i)));
        return customers;
    }

    private SeedCustomer Customer(int index)
    {
        var number = $"C-{index + 1:000000}";
        var market = index < 10 ? _catalogue.Market("DE") : _catalogue.Markets[_stream.PickIndex(MarketWeights)];
        var locale = _stream.Pick(market.Locales);
        var language = Locales.Language(locale);
        var (given, family) = PersonNames.Draw(_stream, language);
        var created = SeedData.AsOfInstant.AddHours(-_stream.Between(24 * 30, 24 * 1_500));
        var dealer = index == 0 ? _dealers["DE"].First() : _stream.Pick([.. _dealers[market.Code]]);
        return new(
            NodeIds.Customer(number), number, given, family, PersonNames.Display(language, given, family), $"customer{index + 1:0000}@example.com",
            Phone(market.Code, index), locale, market.Code, dealer.Code, created, Identities(number, created), Consents(index, created), null);
    }

    private SeedCustomer Duplicate(SeedCustomer original, int index)
    {
        var number = $"C-{index + 1:000000}";
        var created = original.CreatedAt.AddDays(_stream.Between(2, 25));
        return original with
        {
            Id = NodeIds.Customer(number),
            Number = number,
            Email = $"customer{index + 1:0000}@example.com",
            CreatedAt = created,
            Identities = Identities(number, created),
            Consents = Consents(index, created),
            DuplicateOfId = original.Id,
        };
    }

    private List<SeedIdentity> Identities(string number, DateTimeOffset created)
    {
        var count = 1 + _stream.PickIndex([74, 22, 4]);
        return [.. _stream.Sample(Touchpoints, count).Select(t => new SeedIdentity(
            t, t is Touchpoint.Web or Touchpoint.App ? "alvarra-id" : "crm", $"{t.ToString().ToLowerInvariant()}-{number[2..]}", created.AddHours(_stream.Between(0, 400))))];
    }

    private List<SeedConsent> Consents(int index, DateTimeOffset created)
    {
        var consents = new List<SeedConsent>();
        foreach (var purpose in Enum.GetValues<ConsentPurpose>())
        {
            var status = (ConsentStatus)_stream.PickIndex(purpose == ConsentPurpose.BiometricStoreId ? [4, 1, 0, 95] : [62, 12, 4, 22]);
            // The planted customers: the first shares all that the journeys need, the second has withdrawn vehicle data.
            status = index switch
            {
                0 when purpose != ConsentPurpose.BiometricStoreId => ConsentStatus.Granted,
                1 when purpose == ConsentPurpose.VehicleData => ConsentStatus.Withdrawn,
                _ => status,
            };
            consents.Add(new(purpose, status, "2025-06", created.AddHours(_stream.Between(1, 600)), _stream.Pick(Touchpoints)));
        }

        return consents;
    }

    // Numbers kept for fiction where the market has some, otherwise with an area code that is not in use.
    private static string Phone(string market, int index) => market switch
    {
        "DE" => $"+49 30 23125 {index % 1000:000}",
        "FR" => $"+33 1 99 00 {index / 100 % 100:00} {index % 100:00}",
        "SE" => $"+46 8 465 004 {index % 100:00}",
        "GB" => $"+44 20 7946 0{index % 1000:000}",
        "US" => $"+1 213 555 01{index % 100:00}",
        "JP" => $"+81 3 0000 {index % 10000:0000}",
        "CN" => $"+86 10 0000 {index % 10000:0000}",
        _ => $"+41 44 000 {index % 10000:0000}",
    };
}

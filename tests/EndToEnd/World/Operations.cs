using Federation.Shared;
using Federation.Shared.Seed;

namespace Federation.EndToEnd.World;

/// <summary>The operations that the repository keeps in <c>schema/operations</c>, with variables that the sample world answers.</summary>
internal static class Operations
{
    /// <summary>Munich, where the first customer's dealer is; the radius is the schema's own.</summary>
    public static readonly object Munich = new { geo = new { latitude = 48.137, longitude = 11.575 } };

    public static readonly Operation StockFinder = Kept("J09_KioskStockFinder") with { Variables = Munich };

    public static readonly Operation Agent = Kept("J12_CcicAgent360") with
    {
        Variables = new { id = NodeIds.Customer(SeedFixtures.CustomerNumber) },
        Identity = Tokens.Ccic,
    };

    public static readonly Operation DealerDesk = Kept("J13_DealerDesk") with { Variables = new { code = SeedFixtures.DealerCode }, Identity = Tokens.Dealer };

    /// <summary>One page of the national stock.</summary>
    public static Operation PartnerListing(string? after = null) => Kept("J14_PartnerListing") with { Variables = new { after } };

    /// <summary>A build, by its id.</summary>
    public static Operation Configurator(string id) => Kept("J01_WebConfigurator") with { Variables = new { id } };

    /// <summary>Starts a build.</summary>
    public static Operation CreateConfiguration(string market, string trim) =>
        Kept("CreateConfiguration") with { Variables = new { @in = new { market, trim, touchpoint = "WEB" } } };

    /// <summary>One click in the configurator.</summary>
    public static Operation SelectOption(string configurationId, string optionCode, int? expectedVersion = null, string mode = "STRICT") =>
        Kept("SelectOption") with { Variables = new { @in = new { configurationId, optionCode, expectedVersion, mode } } };

    /// <summary>A partner hands over a person.</summary>
    public static Operation PartnerLead(string key, bool hasConsent = true, string market = "DE") => Kept("J15_PartnerLead") with
    {
        Variables = new
        {
            @in = new
            {
                source = "PARTNER",
                partnerCode = "AUTOBOERSE",
                externalReference = "AB-1",
                contactName = "Erika Muster",
                contactEmail = "erika.muster@example.com",
                consentPurposes = hasConsent ? new[] { "DATA_SHARING_PARTNER" } : [],
                market,
                idempotencyKey = key,
            },
        },
        Identity = Tokens.Partner,
    };

    /// <summary>The trims that a market offers, and their options.</summary>
    public static readonly Operation Catalogue = new(
        "Catalogue",
        """
        query Catalogue($market: String!) {
          models(market: $market, first: 3) { nodes { code trims(market: $market) { code optionGroups { code minSelect maxSelect options { code } } } } }
        }
        """,
        new { market = "DE" });

    private static Operation Kept(string name) => new(name, File.ReadAllText(Path.Combine(RepositoryPaths.Schema, "operations", name + ".graphql")));
}

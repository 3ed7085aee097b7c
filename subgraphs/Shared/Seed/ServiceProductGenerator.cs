using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>The sixty service products.</summary>
internal static class ServiceProductGenerator
{
    private const string Everywhere = "DE FR SE GB CH JP CN US";

    private static readonly ServiceRow[] Rows =
    [
        new(ServiceKind.Maintenance, "Maintenance|Wartung|Entretien", Everywhere, 0, "", [("S", 24, 390), ("M", 24, 590), ("L", 24, 890), ("S", 36, 560), ("M", 36, 840), ("L", 36, 1_260), ("S", 48, 720), ("M", 48, 1_080), ("L", 48, 1_620)]),
        new(ServiceKind.Warranty, "Extended warranty|Anschlussgarantie|Extension de garantie", Everywhere, 0, "", [("Basic", 12, 290), ("Basic", 24, 520), ("Basic", 36, 790), ("Plus", 12, 420), ("Plus", 24, 760), ("Plus", 36, 1_090), ("Battery", 48, 690)]),
        new(ServiceKind.Roadside, "Roadside assistance|Pannenhilfe|Assistance routière", Everywhere, 0, "", [("National", 12, 59), ("Europe", 12, 89), ("World", 12, 129), ("Family", 12, 149)]),
        new(ServiceKind.Insurance, "Motor insurance|Kfz-Versicherung|Assurance auto", "DE FR SE GB CH", 30, "", [("Third party", 12, 420), ("Partial", 12, 590), ("Comprehensive", 12, 920), ("Comprehensive Plus", 12, 1_180), ("Pay per km", 0, 39), ("Young driver", 12, 1_390)]),
        new(ServiceKind.Charging, "Charging|Laden|Recharge", Everywhere, 30, "BEV PHEV", [("Home", 0, 0), ("City", 0, 5), ("Travel", 0, 12), ("Travel Plus", 0, 18), ("Fleet", 12, 96), ("Wallbox 11 kW", 24, 24), ("Wallbox 22 kW", 24, 34), ("Solar", 36, 29)]),
        new(ServiceKind.Connectivity, "Connect|Connect|Connect", Everywhere, 30, "", [("Basic", 0, 0), ("Plus", 12, 89), ("Premium", 12, 169), ("Plus", 36, 229), ("Premium", 36, 439), ("Music", 0, 8), ("Wi-Fi", 0, 12), ("Security", 12, 79)]),
        new(ServiceKind.Subscription, "Car subscription|Auto-Abo|Abonnement auto", "DE FR SE GB CH US", 30, "", [("City", 0, 349), ("Compact", 0, 449), ("Family", 0, 599), ("Business", 0, 799), ("Compact", 6, 429), ("Compact", 12, 399), ("Family", 6, 569), ("Family", 12, 529)]),
        new(ServiceKind.Sharing, "Sharing|Carsharing|Autopartage", "DE FR SE CN", 14, "", [("Hour", 0, 9), ("Day", 0, 49), ("Weekend", 0, 89), ("Neighbours", 0, 5), ("Company", 12, 240)]),
        new(ServiceKind.Toll, "Toll box|Mautbox|Badge de péage", "DE FR CH", 30, "", [("France", 12, 24), ("Alps", 12, 36), ("Iberia", 12, 28), ("Italy", 12, 28), ("Europe", 12, 59)]),
    ];

    public static IReadOnlyList<SeedServiceProduct> Generate()
    {
        var products = new List<SeedServiceProduct>(60);
        foreach (var row in Rows)
        {
            foreach (var (suffix, months, euro) in row.Variants)
            {
                var code = $"{row.Kind.ToString().ToUpperInvariant()}-{suffix.ToUpperInvariant().Replace(' ', '-')}{(months > 0 ? $"-{months}" : "")}";
                var name = OptionPools.Text(row.Names).Select((_, kind) => $"{kind} {suffix}");
                products.Add(new(
                    NodeIds.ServiceProduct(code), code, row.Kind, name, months > 0 ? months : null, Propulsions(row.Propulsions), row.Markets.Split(' '), row.NoticeDays, euro));
            }
        }

        return products;
    }

    private static IReadOnlyList<Propulsion> Propulsions(string names) =>
        names.Length == 0 ? [] : [.. names.Split(' ').Select(n => Enum.Parse<Propulsion>(n, ignoreCase: true))];
}

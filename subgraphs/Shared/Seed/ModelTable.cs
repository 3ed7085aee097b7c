using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>The fictional maker's brands, models and powertrains.</summary>
internal static class ModelTable
{
    public const int ModelYear = 2026;

    public static IReadOnlyList<(string Code, LocalizedText Name)> Lines { get; } =
    [
        ("CORE", LocalizedText.Same("Core")), ("PLUS", LocalizedText.Same("Plus")), ("SPORT", LocalizedText.Same("Sport")), ("SIGN", LocalizedText.Same("Signature")),
    ];

    public static IReadOnlyList<SeedBrand> Brands { get; } =
    [
        new(NodeIds.Brand("ALVARRA"), "ALVARRA", "Alvarra"), new(NodeIds.Brand("KESTRIN"), "KESTRIN", "Kestrin"),
    ];

    public static IReadOnlyList<ModelRow> Models { get; } =
    [
        new("LUM", "Lumeo", "ALVARRA", BodyStyle.Hatchback, "B", 21_900, 5, 340, 1_250, "city young electric", "0:E40 1:E52 1:H1 2:P13"),
        new("SIR", "Sirene", "ALVARRA", BodyStyle.Sedan, "E", 47_900, 5, 520, 1_780, "business longdistance comfort", "1:E82 3:E95A 2:X25A 2:D30A"),
        new("TAV", "Taviana", "ALVARRA", BodyStyle.Estate, "D", 39_900, 5, 620, 1_690, "family longdistance sport", "1:E77A 1:X18 2:D20 3:P20A"),
        new("MER", "Meridan", "ALVARRA", BodyStyle.Suv, "J", 44_900, 5, 590, 1_880, "family outdoor towing", "1:E82 2:E82A 2:X20 1:D20A"),
        new("SOL", "Solenne", "ALVARRA", BodyStyle.Coupe, "E", 58_900, 4, 410, 1_720, "sport style", "2:E95 3:E100A 2:P25A 3:X25A"),
        new("BRI", "Brisare", "ALVARRA", BodyStyle.Convertible, "D", 49_900, 4, 330, 1_650, "style weekend", "1:E77 2:E95 2:P20 3:H3"),
        new("FEN", "Fenn", "KESTRIN", BodyStyle.Hatchback, "A", 15_900, 4, 240, 1_020, "city young value", "0:E40 1:E52 0:P10 1:H1"),
        new("JUR", "Juro", "KESTRIN", BodyStyle.Suv, "J", 22_900, 5, 410, 1_360, "city family value", "0:E52 1:E60 1:X13 0:P13"),
        new("MAR", "Marlo", "KESTRIN", BodyStyle.Suv, "J", 28_900, 7, 540, 1_580, "family outdoor towing", "0:E60 1:E77 2:X15 0:P15"),
        new("TAR", "Tarn", "KESTRIN", BodyStyle.Estate, "C", 26_900, 5, 640, 1_420, "family longdistance value", "0:P15 1:D16 1:X15 2:E77"),
        new("DRA", "Drava", "KESTRIN", BodyStyle.Sedan, "C", 25_900, 5, 470, 1_390, "business value electric", "0:E60 1:E77 1:H2 2:P20"),
        new("VAN", "Vanto", "KESTRIN", BodyStyle.Van, "M", 32_900, 7, 980, 1_910, "family outdoor business", "0:E77 1:H4 1:D20 2:F60"),
    ];

    public static IReadOnlyList<SeedPowertrain> Powertrains { get; } =
    [
        Bev("E40", 40, 85, 160, "FWD", 9.9m, 150, 300, 14.2m, 5_000), Bev("E52", 52, 110, 245, "FWD", 8.6m, 160, 390, 14.6m, 8_000),
        Bev("E60", 60, 150, 310, "RWD", 7.4m, 170, 440, 15.1m, 9_500), Bev("E77", 77, 170, 330, "RWD", 7.0m, 180, 540, 15.9m, 12_000),
        Bev("E82", 82, 210, 420, "RWD", 6.2m, 190, 570, 16.4m, 14_000), Bev("E95", 95, 250, 480, "RWD", 5.3m, 210, 640, 16.8m, 18_500),
        Bev("E77A", 77, 220, 470, "AWD", 5.6m, 180, 500, 17.1m, 15_500), Bev("E82A", 82, 260, 540, "AWD", 5.1m, 190, 530, 17.6m, 17_000),
        Bev("E95A", 95, 320, 650, "AWD", 4.4m, 220, 600, 18.0m, 22_500), Bev("E100A", 100, 400, 780, "AWD", 3.6m, 250, 610, 18.9m, 29_000),
        Phev("X13", 11, 135, 280, "FWD", 9.1m, 185, 52, 1.2m, 27, 6_500), Phev("X15", 13, 150, 330, "FWD", 8.4m, 195, 61, 1.2m, 27, 8_500),
        Phev("X18", 16, 180, 380, "FWD", 7.3m, 210, 74, 1.1m, 25, 10_500), Phev("X20", 19, 210, 430, "AWD", 6.8m, 215, 82, 1.1m, 26, 12_500),
        Phev("X25A", 23, 280, 550, "AWD", 5.2m, 240, 91, 1.2m, 28, 17_500),
        Fuel("H1", "Hybrid", Propulsion.Hev, 75, 140, "FWD", 10.8m, 172, 4.2m, 96, 3_000), Fuel("H2", "Hybrid", Propulsion.Hev, 105, 190, "FWD", 9.4m, 185, 4.5m, 102, 4_500),
        Fuel("H3", "Hybrid", Propulsion.Hev, 160, 260, "RWD", 7.2m, 215, 5.1m, 116, 8_000), Fuel("H4", "Hybrid", Propulsion.Hev, 140, 270, "AWD", 9.0m, 185, 6.0m, 136, 7_000),
        Fuel("P10", "Petrol", Propulsion.Petrol, 70, 160, "FWD", 12.1m, 170, 5.1m, 116, 0), Fuel("P13", "Petrol", Propulsion.Petrol, 96, 200, "FWD", 9.8m, 190, 5.4m, 122, 1_500),
        Fuel("P15", "Petrol", Propulsion.Petrol, 110, 250, "FWD", 8.9m, 205, 5.8m, 131, 2_500), Fuel("P20", "Petrol", Propulsion.Petrol, 150, 320, "FWD", 7.6m, 225, 6.3m, 143, 5_500),
        Fuel("P20A", "Petrol", Propulsion.Petrol, 155, 330, "AWD", 7.2m, 228, 6.9m, 156, 8_500), Fuel("P25A", "Petrol", Propulsion.Petrol, 230, 420, "AWD", 5.4m, 250, 8.1m, 184, 14_000),
        Fuel("D16", "Diesel", Propulsion.Diesel, 90, 300, "FWD", 10.2m, 195, 4.4m, 115, 3_500), Fuel("D20", "Diesel", Propulsion.Diesel, 120, 370, "FWD", 8.9m, 215, 4.9m, 128, 6_500),
        Fuel("D20A", "Diesel", Propulsion.Diesel, 145, 410, "AWD", 8.1m, 220, 5.4m, 141, 9_000), Fuel("D30A", "Diesel", Propulsion.Diesel, 210, 600, "AWD", 6.0m, 245, 6.0m, 157, 15_000),
        new("F60", Name("Fuel cell", "Brennstoffzelle", "Pile à combustible", 135), Propulsion.Fcev, 135, 300, "RWD", 1.6m, null, null, 9.2m, 175, 620, 0.9m, "kg/100 km", 0, 30_000),
    ];

    /// <summary>Diesel is not sold in Japan, China and America, hydrogen only where it can be had, the smallest engine not overseas.</summary>
    public static IReadOnlyList<string> MarketsOf(SeedPowertrain powertrain) => powertrain.Propulsion switch
    {
        Propulsion.Diesel => ["DE", "FR", "SE", "GB", "CH"],
        Propulsion.Fcev => ["DE", "CH", "JP"],
        _ when powertrain.Code == "P10" => ["DE", "FR", "SE", "GB", "CH", "JP"],
        _ => [.. MarketTable.Rows.Select(m => m.Market.Code)],
    };

    private static SeedPowertrain Bev(string code, int battery, int kw, int nm, string drive, decimal acceleration, int top, int range, decimal consumption, int surcharge) =>
        new(code, Name("Electric", "Elektro", "Électrique", kw), Propulsion.Bev, kw, nm, drive, battery, battery > 80 ? 22m : 11m, battery > 70 ? 185m : 120m, acceleration, top, range, consumption, "kWh/100 km", 0, surcharge);

    private static SeedPowertrain Phev(string code, int battery, int kw, int nm, string drive, decimal acceleration, int top, int range, decimal consumption, int co2, int surcharge) =>
        new(code, Name("Plug-in hybrid", "Plug-in-Hybrid", "Hybride rechargeable", kw), Propulsion.Phev, kw, nm, drive, battery, 7.4m, null, acceleration, top, range, consumption, "l/100 km", co2, surcharge);

    private static SeedPowertrain Fuel(string code, string kind, Propulsion propulsion, int kw, int nm, string drive, decimal acceleration, int top, decimal consumption, int co2, int surcharge) =>
        new(code, Name(kind, kind == "Petrol" ? "Benzin" : kind, kind switch { "Petrol" => "Essence", "Hybrid" => "Hybride", _ => kind }, kw), propulsion, kw, nm, drive, null, null, null, acceleration, top, null, consumption, "l/100 km", co2, surcharge);

    private static LocalizedText Name(string en, string de, string fr, int kw) => LocalizedText.Of($"{en} {kw} kW", $"{de} {kw} kW", $"{fr} {kw} kW");
}

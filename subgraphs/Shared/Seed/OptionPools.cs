using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>The fourteen groups of options. Packages are made per model, from what the model offers.</summary>
internal static class OptionPools
{
    private static readonly Propulsion[] Plug = [Propulsion.Bev, Propulsion.Phev];

    public static IReadOnlyList<OptionPool> All { get; } =
    [
        new("PAINT", Text("Paint|Lackierung|Peinture"), OptionKind.Paint, 1, 1, 14, Paints()),
        new("WHEELS", Text("Wheels|Räder|Jantes"), OptionKind.Wheels, 1, 1, 10, Wheels()),
        new("UPHOLSTERY", Text("Upholstery|Polster|Sellerie"), OptionKind.Upholstery, 1, 1, 10, Upholsteries()),
        new("INTERIOR_TRIM", Text("Interior trim|Zierleisten|Inserts décoratifs"), OptionKind.InteriorTrim, 1, 1, 6, InteriorTrims()),
        new("LINE", Text("Design line|Designlinie|Ligne de style"), OptionKind.Line, 1, 1, 4, Named("L", OptionNames.Lines)),
        new("PACKAGE", Text("Packages|Pakete|Packs"), OptionKind.Package, 0, null, 8, []),
        new("SEATS", Text("Seats|Sitze|Sièges"), OptionKind.Equipment, 0, null, 10, Named("S", OptionNames.Seats)),
        new("COMFORT", Text("Comfort|Komfort|Confort"), OptionKind.Equipment, 0, null, 20, Named("C", OptionNames.Comfort)),
        new("LIGHT", Text("Headlights|Scheinwerfer|Phares"), OptionKind.Equipment, 1, 1, 4, Named("LT", OptionNames.Lights)),
        new("ASSISTANCE", Text("Driver assistance|Fahrassistenz|Aides à la conduite"), OptionKind.Assistance, 0, null, 16, Named("A", OptionNames.Assistance)),
        new("AUDIO", Text("Sound|Klang|Son"), OptionKind.Equipment, 0, 1, 4, Named("AU", OptionNames.Audio)),
        new("CHARGING", Text("Charging|Laden|Recharge"), OptionKind.Charging, 0, null, 6, Named("CH", OptionNames.Charging, Plug)),
        new("TOWING", Text("Towing|Anhängerbetrieb|Attelage"), OptionKind.Towing, 0, 1, 3, Named("T", OptionNames.Towing)),
        new("SOFTWARE", Text("Software|Software|Logiciel"), OptionKind.Software, 0, null, 8, Named("SW", OptionNames.Software)),
    ];

    public static LocalizedText Text(string english_german_french)
    {
        var parts = english_german_french.Split('|');
        return LocalizedText.Of(parts[0], parts[1], parts[2]);
    }

    private static List<PoolItem> Paints()
    {
        var items = new List<PoolItem>();
        foreach (var (finish, price) in OptionNames.Finishes)
        {
            foreach (var (colour, hex) in OptionNames.Colours)
            {
                items.Add(new($"P{items.Count + 1:00}", Join(colour, finish), price, hex));
            }
        }

        return items;
    }

    private static List<PoolItem> Wheels()
    {
        var items = new List<PoolItem>();
        for (var inch = 16; inch <= 21; inch++)
        {
            for (var design = 0; design < OptionNames.WheelDesigns.Count; design++)
            {
                var name = OptionNames.WheelDesigns[design];
                var price = ((inch - 16) * 520) + (design * 60);
                items.Add(new($"W{items.Count + 1:00}", LocalizedText.Of($"{inch}-inch {name}", $"{inch} Zoll {name}", $"{inch} pouces {name}"), price));
            }
        }

        return items;
    }

    private static List<PoolItem> Upholsteries()
    {
        var items = new List<PoolItem>();
        foreach (var (material, price) in OptionNames.Materials)
        {
            foreach (var (colour, hex) in OptionNames.Colours.Take(11))
            {
                items.Add(new($"U{items.Count + 1:00}", Join(material, colour), price, hex));
            }
        }

        return items;
    }

    private static List<PoolItem> InteriorTrims()
    {
        var items = new List<PoolItem>();
        foreach (var (surface, price) in OptionNames.Surfaces)
        {
            foreach (var tone in OptionNames.Tones)
            {
                items.Add(new($"I{items.Count + 1:00}", Join(surface, tone), price));
            }
        }

        return items;
    }

    private static List<PoolItem> Named(string prefix, IReadOnlyList<(string Names, int Price)> names, IReadOnlyList<Propulsion>? propulsions = null) =>
        [.. names.Select((n, i) => new PoolItem($"{prefix}{i + 1:00}", Text(n.Names), n.Price, null, propulsions))];

    private static LocalizedText Join(LocalizedText first, LocalizedText second) => first.Select((language, text) => $"{text} {second.Get(language)}");
}

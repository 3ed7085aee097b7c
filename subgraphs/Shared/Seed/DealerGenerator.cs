using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Places dealers around their cities.</summary>
internal static class DealerGenerator
{
    private const int ExperienceCentres = 20;

    private static readonly Dictionary<string, (string House, string Street, string[] Quarters)> Words = new(StringComparer.Ordinal)
    {
        ["DE"] = ("Autohaus", "Lindenallee", ["Nord", "Süd", "Ost", "West", "am Park", "am Hafen", "Stadtwald", "Ring", "Mitte", "Höhe"]),
        ["FR"] = ("Garage", "avenue des Tilleuls", ["Nord", "Sud", "Est", "Ouest", "du Parc", "du Port", "des Halles", "Rive Gauche", "Rive Droite", "Centre"]),
        ["SE"] = ("Bilhuset", "Lindvägen", ["Norr", "Söder", "Öster", "Väster", "Hamnen", "Parken"]),
        ["GB"] = ("Motor House", "Linden Road", ["North", "South", "East", "West", "Park", "Quays", "Bridge", "Green", "Cross", "Hill"]),
        ["CH"] = ("Garage", "Lindenstrasse", ["Nord", "Süd", "See", "Bahnhof", "Park", "West"]),
        ["JP"] = ("モータース", "中央通り", ["北", "南", "東", "西", "中央", "港"]),
        ["CN"] = ("汽车中心", "林荫路", ["北", "南", "东", "西", "中心", "港", "公园", "湖"]),
        ["US"] = ("Motors", "Linden Boulevard", ["North", "South", "East", "West", "Downtown", "Harbor", "Park", "Hills", "Mission", "Airport"]),
    };

    private static readonly string[] ExtraServices = ["BODY_SHOP", "CHARGING", "TRADE_IN", "RENTAL", "WALLBOX_INSTALLATION"];

    public static IReadOnlyList<SeedDealer> Generate(SeedCatalogue catalogue)
    {
        var stream = new SeedStream(SeedData.Seed, "dealers");
        var dealers = new List<SeedDealer>(240);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var centres = 0;
        foreach (var city in CityTable.Rows)
        {
            for (var i = 0; i < city.Dealers; i++)
            {
                var number = numbers[city.MarketCode] = numbers.GetValueOrDefault(city.MarketCode) + 1;
                // The first dealer of each of the larger cities is an experience centre.
                var isCentre = i == 0 && city.Dealers >= 5 && centres < ExperienceCentres && ++centres > 0;
                dealers.Add(Dealer(catalogue.Market(city.MarketCode), city, i, $"{city.MarketCode}-{number:0000}", isCentre, stream));
            }
        }

        return dealers;
    }

    private static SeedDealer Dealer(SeedMarket market, CityRow city, int index, string code, bool isCentre, SeedStream stream)
    {
        var (house, street, quarters) = Words[market.Code];
        var format = isCentre ? DealerFormat.ExperienceCentre
            : stream.Chance(6) ? DealerFormat.ServiceOnly
            : stream.Chance(4) ? DealerFormat.PopUp
            : DealerFormat.Dealer;
        IReadOnlyList<string> brands = isCentre || stream.Chance(40) ? ["ALVARRA", "KESTRIN"] : stream.Chance(50) ? ["ALVARRA"] : ["KESTRIN"];
        var name = isCentre ? $"Experience Centre {city.Name}" : $"{house} {city.Name} {quarters[index % quarters.Length]}";
        // Within about 17 km north or south and 11 to 14 km east or west of the centre.
        var position = new GeoPoint(city.Latitude + (stream.Between(-150, 150) / 1000m), city.Longitude + (stream.Between(-180, 180) / 1000m));
        return new(
            NodeIds.Dealer(code), code, name, format, market.Code, city.Name, $"{street} {stream.Between(1, 190)}, {city.Name}", position, brands,
            Services(format, stream), Hours(format, stream), market.TimeZone);
    }

    private static List<string> Services(DealerFormat format, SeedStream stream)
    {
        List<string> services = format switch
        {
            DealerFormat.ServiceOnly => ["SERVICE"],
            DealerFormat.PopUp => ["SALES", "TEST_DRIVE"],
            _ => ["SALES", "SERVICE", "TEST_DRIVE", "HANDOVER"],
        };
        services.AddRange(stream.Sample(ExtraServices, stream.Between(0, format == DealerFormat.ExperienceCentre ? 5 : 3)));
        return services;
    }

    private static List<SeedOpeningHours> Hours(DealerFormat format, SeedStream stream)
    {
        var opens = new TimeOnly(stream.Between(8, 9), 0);
        var closes = new TimeOnly(stream.Between(17, 19), 0);
        List<SeedOpeningHours> hours =
        [
            .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
                .Select(d => new SeedOpeningHours(d, opens, closes)),
        ];
        if (format != DealerFormat.ServiceOnly)
        {
            hours.Add(new(DayOfWeek.Saturday, new(10, 0), new(16, 0)));
        }

        return hours;
    }
}

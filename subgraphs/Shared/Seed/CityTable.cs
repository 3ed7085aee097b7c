using System.Globalization;

namespace Federation.Shared.Seed;

/// <summary>Cities with dealers: position, and how many dealers.</summary>
internal static class CityTable
{
    private const string Text = """
        DE|München|48.137|11.575|8
        DE|Berlin|52.520|13.405|7
        DE|Hamburg|53.551|9.994|6
        DE|Köln|50.938|6.960|6
        DE|Frankfurt am Main|50.111|8.682|6
        DE|Stuttgart|48.776|9.183|6
        DE|Düsseldorf|51.228|6.773|4
        DE|Leipzig|51.340|12.375|4
        DE|Nürnberg|49.452|11.077|4
        DE|Hannover|52.376|9.732|3
        DE|Dresden|51.050|13.738|3
        DE|Bremen|53.079|8.802|3
        FR|Paris|48.857|2.352|9
        FR|Lyon|45.764|4.836|5
        FR|Marseille|43.297|5.370|5
        FR|Toulouse|43.605|1.444|4
        FR|Nantes|47.218|-1.554|4
        FR|Lille|50.629|3.057|3
        FR|Bordeaux|44.838|-0.579|3
        FR|Strasbourg|48.573|7.752|3
        SE|Stockholm|59.329|18.069|6
        SE|Göteborg|57.709|11.975|5
        SE|Malmö|55.605|13.004|4
        SE|Uppsala|59.859|17.639|3
        GB|London|51.507|-0.128|10
        GB|Manchester|53.481|-2.243|6
        GB|Birmingham|52.486|-1.890|5
        GB|Leeds|53.801|-1.549|4
        GB|Bristol|51.455|-2.588|4
        GB|Edinburgh|55.953|-3.188|5
        CH|Zürich|47.377|8.541|5
        CH|Genève|46.204|6.143|4
        CH|Basel|47.560|7.589|4
        CH|Lugano|46.004|8.951|3
        JP|東京|35.690|139.692|6
        JP|大阪|34.694|135.502|4
        JP|名古屋|35.182|136.906|3
        JP|福岡|33.590|130.402|3
        CN|上海|31.230|121.474|8
        CN|北京|39.904|116.407|7
        CN|深圳|22.543|114.058|6
        CN|成都|30.573|104.066|5
        US|Los Angeles|34.052|-118.244|10
        US|San Francisco|37.775|-122.419|8
        US|San Diego|32.716|-117.161|6
        US|Sacramento|38.582|-121.494|5
        US|San Jose|37.339|-121.895|5
        """;

    public static IReadOnlyList<CityRow> Rows { get; } = [.. Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static CityRow Parse(string line)
    {
        var parts = line.Split('|');
        return new(parts[0], parts[1], Number(parts[2]), Number(parts[3]), int.Parse(parts[4], CultureInfo.InvariantCulture));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

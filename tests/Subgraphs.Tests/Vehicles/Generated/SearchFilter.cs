using System.Globalization;
using Federation.Shared.Values;
using Federation.Vehicles.Domain;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>Conditions of the subgraph's own search, <c>StockFilter</c>.</summary>
internal static class SearchFilter
{
    /// <summary>None to three of them, with values of cars that there are.</summary>
    public static List<Condition> Some(Random random, Random values, IReadOnlyList<StockVehicle> cars)
    {
        StockVehicle Any() => cars[values.Next(cars.Count)];
        Func<Condition>[] filters =
        [
            () => OneOf("modelCodes", random, () => Any().ModelCode, v => v.ModelCode),
            () => OneOf("conditions", random, () => Any().Condition, v => v.Condition),
            () => OneOf("propulsions", random, () => Any().Propulsion, v => v.Propulsion),
            () => OneOf("dealerIds", random, () => Any().DealerId, v => v.DealerId),
            () => Options(Any().Options, random),
            () => Range("price", random, v => Currencies.FromMinor(v.ListPriceGrossMinor, v.Market.Currency), Any(), Any()),
            () => Range("mileageKm", random, v => v.MileageKm, Any(), Any()),
            () => Available(Any().EtaDate ?? new DateOnly(2026, 4, 1)),
            () => Words(Any().SearchText, values),
        ];
        return [.. filters.OrderBy(_ => random.Next()).Take(random.Next(4)).Select(f => f())];
    }

    private static Condition OneOf<T>(string field, Random random, Func<T> any, Func<StockVehicle, T> read)
    {
        var values = Enumerable.Range(0, random.Next(1, 5)).Select(_ => any()).ToList();
        return new Condition($"{field}: {Literal.Of(values.Cast<object?>())}", v => values.Contains(read((StockVehicle)v)));
    }

    private static Condition Options(List<Option> options, Random random)
    {
        var codes = options.Select(o => o.Code).OrderBy(o => o, StringComparer.Ordinal).Take(random.Next(1, 4)).ToList();
        return new Condition($"optionCodes: {Literal.Of(codes)}", v => codes.TrueForAll(c => ((StockVehicle)v).Options.Exists(o => o.Code == c)));
    }

    private static Condition Range(string field, Random random, Func<StockVehicle, decimal> read, StockVehicle one, StockVehicle other)
    {
        var (min, max) = (Math.Min(read(one), read(other)), Math.Max(read(one), read(other)));
        var (hasMin, hasMax) = random.Next(3) switch { 0 => (true, false), 1 => (false, true), _ => (true, true) };
        var bounds = string.Join(", ", new[] { hasMin ? $"min: \"{Text(min)}\"" : null, hasMax ? $"max: \"{Text(max)}\"" : null }.OfType<string>());
        return new Condition($"{field}: {{ {bounds} }}", v => (!hasMin || read((StockVehicle)v) >= min) && (!hasMax || read((StockVehicle)v) <= max));

        static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
    }

    private static Condition Available(DateOnly day) =>
        new($"availableBefore: {Literal.Of(day)}", v => ((StockVehicle)v).EtaDate is not { } eta || eta <= day);

    private static Condition Words(string text, Random random)
    {
        var words = text.Split(' ').OrderBy(_ => random.Next()).Take(random.Next(1, 3)).Select(w => w[..random.Next(1, w.Length + 1)]).ToList();
        return new Condition(
            $"search: {Literal.Of(string.Join(' ', words).ToUpperInvariant())}",
            v => words.TrueForAll(w => ((StockVehicle)v).SearchText.Contains(w, StringComparison.Ordinal)));
    }
}

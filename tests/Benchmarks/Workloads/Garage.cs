using System.Globalization;

namespace Federation.Benchmarks.Workloads;

/// <summary>The objects that the execution workloads read; graphql-js/garage.mjs makes the same ones by the same formulas.</summary>
internal static class Garage
{
    private static readonly string[] s_conditions = ["NEW", "DEMO", "USED"];

    public static IReadOnlyList<Car> Cars { get; } = [.. Enumerable.Range(0, 10_000).Select(n => new Car(
        Id: $"car-{n}",
        Vin: $"WFD{n:D14}",
        Name: n % 10 == 0 ? $"Lumeo Grün {n % 90}" : $"Lumeo Core {n % 90}",
        ModelYear: 2020 + (n % 7),
        MileageKm: n * 7919 % 180_000,
        Price: 20_000 + (n * 37 % 30_000) + (0.25 * (n % 4)),
        Electric: n % 3 != 0,
        Condition: n % 11 == 0 ? null : s_conditions[n % 3]))];

    public static Category Catalogue { get; } = MakeCategory("C", levels: 8);

    public static IReadOnlyDictionary<int, Dealer> Dealers { get; } = Enumerable.Range(0, 200)
        .ToDictionary(n => n, n => new Dealer($"DE-{n.ToString("D4", CultureInfo.InvariantCulture)}", $"Autohaus {n}"));

    public static IReadOnlyList<StockCar> Stock { get; } = [.. Enumerable.Range(0, 200).Select(n => new StockCar($"stock-{n}", n * 37 % 200))];

    private static Category MakeCategory(string code, int levels) => new(
        code,
        $"Category {code}",
        levels == 1 ? [] : [MakeCategory(code + "1", levels - 1), MakeCategory(code + "2", levels - 1)]);
}

internal sealed record Car(string Id, string Vin, string Name, int ModelYear, int MileageKm, double Price, bool Electric, string? Condition);

internal sealed record Category(string Code, string Name, IReadOnlyList<Category> Children);

internal sealed record Dealer(string Code, string Name);

internal sealed record StockCar(string Id, int DealerKey);

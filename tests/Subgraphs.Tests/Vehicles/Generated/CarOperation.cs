using Federation.Shared.Vocabulary;
using Federation.Vehicles.Domain;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>A list that is asked for, and what it has to be.</summary>
/// <param name="Field">The field.</param>
/// <param name="Arguments">Its arguments but those of the page.</param>
/// <param name="Shape">What is selected of a car.</param>
/// <param name="Expected">All cars of the list in order, worked out in memory.</param>
/// <param name="PageSize">Rows of a page.</param>
internal sealed record CarOperation(string Field, string Arguments, Shape Shape, IReadOnlyList<StockVehicle> Expected, int PageSize)
{
    /// <summary>What one answer may have of objects stays below the limit of cost.</summary>
    private const int MostObjects = 400;

    /// <summary>A list with the conventions' <c>where</c> and <c>order</c>.</summary>
    public static CarOperation Conventional(Random random, Random values, IReadOnlyList<StockVehicle> cars)
    {
        var keys = Filterable.CarKeys.OrderBy(_ => random.Next()).Take(random.Next(4)).Select(k => (k.Name, k.Read, Descending: random.Next(2) == 0)).ToList();
        var filter = random.Next(8) == 0 ? null : new ConditionGenerator(random, values).Next(Filterable.Car, Samples(cars, values));
        var arguments = new List<string>();
        if (filter is not null)
        {
            arguments.Add($"where: {{ {filter.Text} }}");
        }

        if (keys.Count > 0)
        {
            arguments.Add($"order: [{string.Join(", ", keys.Select(k => $"{{ {k.Name}: {(k.Descending ? "DESC" : "ASC")} }}"))}]");
        }

        return Create("cars", arguments, Sorted(cars.Where(v => filter?.Holds(v) != false), [.. keys.Select(k => (k.Read, k.Descending))]), random, values);
    }

    /// <summary>The subgraph's own search.</summary>
    public static CarOperation Search(Random random, Random values, IReadOnlyList<StockVehicle> cars)
    {
        var samples = Samples(cars, values);
        var market = samples[0].MarketCode;
        var filters = SearchFilter.Some(random, values, samples);
        var order = SearchOrder(random);
        var arguments = new List<string> { $"market: \"{market}\"" };
        if (filters.Count > 0)
        {
            arguments.Add($"filter: {{ {Condition.All(filters).Text} }}");
        }

        if (order.Count > 0)
        {
            arguments.Add($"sort: [{string.Join(", ", order.Select(o => o.Text))}]");
        }

        var found = cars.Where(v => v.MarketCode == market && v.Status is not (StockStatus.Sold or StockStatus.Withdrawn) && filters.TrueForAll(f => f.Holds(v)));
        (Func<object, object?>, bool)[] keys = order.Count > 0 ? [.. order.Select(o => (o.Read, o.Descending))] : [(static v => ((StockVehicle)v).ListedAt, true)];
        return Create("stockVehicles", arguments, Sorted(found, keys), random, values);
    }

    private static List<(string Text, Func<object, object?> Read, bool Descending)> SearchOrder(Random random)
    {
        (string Name, Func<StockVehicle, object?> Read, bool IsLargestFirst)[] keys =
        [
            ("PRICE", v => v.ListPriceGrossMinor, false),
            ("MILEAGE", v => v.MileageKm, false),
            ("ETA", v => v.EtaDate ?? DateOnly.MinValue, false),
            ("NEWEST", v => v.ListedAt, true),
        ];
        return [.. keys.OrderBy(_ => random.Next()).Take(random.Next(3)).Select(k =>
        {
            var isReversed = random.Next(2) == 0;
            return ($"{{ field: {k.Name}{(isReversed ? ", direction: DESC" : "")} }}", (Func<object, object?>)(v => k.Read((StockVehicle)v)), k.IsLargestFirst != isReversed);
        })];
    }

    private static List<StockVehicle> Sorted(IEnumerable<StockVehicle> cars, (Func<object, object?> Read, bool Descending)[] keys)
    {
        var sorted = cars.ToList();
        sorted.Sort((left, right) =>
        {
            foreach (var (read, descending) in keys)
            {
                var (a, b) = (read(left), read(right));
                var compared = Condition.Compared(a, b) ?? (a is null).CompareTo(b is null);
                if (compared != 0)
                {
                    return descending ? -compared : compared;
                }
            }

            return string.CompareOrdinal(left.Id, right.Id);
        });
        return sorted;
    }

    /// <summary>Few, so that several conditions are met by one car.</summary>
    private static StockVehicle[] Samples(IReadOnlyList<StockVehicle> cars, Random values) => [cars[values.Next(cars.Count)], cars[values.Next(cars.Count)]];

    private static CarOperation Create(string field, List<string> arguments, List<StockVehicle> expected, Random random, Random values)
    {
        var shape = Shape.Car(random);
        var most = Math.Clamp(MostObjects / (1 + shape.Objects), 1, 60);
        return new CarOperation(field, string.Concat(arguments.Select(a => $", {a}")), shape, expected, values.Next(1, most + 1));
    }
}

using Federation.Customers.Data;
using Federation.Customers.Domain;
using Federation.Execution;
using Federation.Language;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Errors;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Customers.Graph;

/// <summary>A place that sells cars or looks after them.</summary>
[ObjectType<Dealer>(IgnoreProperties =
[
    nameof(Dealer.MarketCode),
    nameof(Dealer.Latitude),
    nameof(Dealer.Longitude),
    nameof(Dealer.PositionX),
    nameof(Dealer.PositionY),
    nameof(Dealer.PositionZ),
    nameof(Dealer.BrandCodes),
    nameof(Dealer.ServiceCodes),
    nameof(Dealer.TimeZone),
    nameof(Dealer.OpeningHours),
])]
[Key("id")]
internal static class DealerNode
{
    /// <summary>Resolves references to dealers.</summary>
    [Lookup]
    public static Task<IReadOnlyList<Dealer?>> GetDealerByIdAsync(
        IReadOnlyList<string> ids, QueryContext<Dealer> query, CustomersContext database, CancellationToken cancellationToken) =>
        database.Dealers.LoadAsync(d => d.Id, ids, query, cancellationToken);

    /// <summary>Where it is.</summary>
    public static GeoPoint GetPosition([Parent(requires: $"{nameof(Dealer.Latitude)} {nameof(Dealer.Longitude)}")] Dealer dealer) =>
        new(dealer.Latitude, dealer.Longitude);

    /// <summary>Codes of the brands it sells.</summary>
    public static IReadOnlyList<string> GetBrands([Parent(requires: nameof(Dealer.BrandCodes))] Dealer dealer) => Words(dealer.BrandCodes);

    /// <summary>Codes of what it offers.</summary>
    public static IReadOnlyList<string> GetServices([Parent(requires: nameof(Dealer.ServiceCodes))] Dealer dealer) => Words(dealer.ServiceCodes);

    /// <summary>The starts of free appointments, ordered; empty where the dealer does not offer the kind.</summary>
    /// <param name="dealer">The dealer.</param>
    /// <param name="kind">What for.</param>
    /// <param name="from">The first day, in the dealer's time zone; at most a year ahead.</param>
    /// <param name="time">Slots that have begun are gone.</param>
    /// <param name="days">How many days, 1 to 31.</param>
    public static IReadOnlyList<DateTimeOffset> GetSlots(
        [Parent(requires: $"{nameof(Dealer.ServiceCodes)} {nameof(Dealer.TimeZone)} OpeningHours.Day OpeningHours.Opens OpeningHours.Closes")] Dealer dealer,
        AppointmentKind kind,
        DateOnly from,
        TimeProvider time,
        int? days = 7)
    {
        var count = days ?? 7;
        if (count is < 1 or > Slots.MostDays)
        {
            throw new GraphQLException(new GraphQLError($"'days' is {count}: ask for 1 to {Slots.MostDays}.", RequestErrorCodes.InvalidInput));
        }

        var (now, last) = (time.GetUtcNow(), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(Slots.DaysAhead));
        if (from > last)
        {
            throw new GraphQLException(new GraphQLError($"'from' is {from:yyyy-MM-dd}: ask for days up to {last:yyyy-MM-dd}.", RequestErrorCodes.InvalidInput));
        }

        return Slots.NeededService(kind) is { } service && !dealer.ServiceCodes.Contains($" {service} ", StringComparison.Ordinal)
            ? []
            : Slots.Of(kind, dealer.OpeningHours, TimeZoneInfo.FindSystemTimeZoneById(dealer.TimeZone), from, count, now);
    }

    private static string[] Words(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using Federation.Server;
using Federation.Shared.Pricing;
using Federation.Shared.Values;

namespace Federation.Offers.Graph;

/// <summary>The price of a car, line by line.</summary>
/// <param name="Currency">Of every amount.</param>
/// <param name="Lines">They sum to the total.</param>
/// <param name="Total">Car, options and delivery.</param>
/// <param name="OnTheRoad">The total and the public charge for registration: what a buyer pays before driving off.</param>
/// <param name="PriceListVersion">The price list behind it.</param>
/// <param name="ValidUntil">The price holds until then.</param>
internal sealed record PriceBreakdown(
    [property: GraphQLType("CurrencyCode!")] string Currency,
    IReadOnlyList<PriceLine> Lines,
    TaxedMoney Total,
    TaxedMoney OnTheRoad,
    string PriceListVersion,
    DateTimeOffset ValidUntil)
{
    // A list without an announced end is quoted for a month.
    private const int OpenListDays = 30;

    /// <summary>The breakdown of a computed price.</summary>
    /// <param name="price">The price.</param>
    /// <param name="book">The price book it comes from.</param>
    /// <param name="day">The day it was computed for.</param>
    public static PriceBreakdown From(VehiclePrice price, PriceBook book, DateOnly day) => new(
        price.Currency,
        [.. price.Lines.Select(l => new PriceLine(l.Kind, l.Code, l.Amount, l.Rule, l.Label, book.Market.DefaultLocale))],
        price.Total,
        price.OnTheRoad,
        price.ListVersion,
        new DateTimeOffset((price.ValidUntil ?? day.AddDays(OpenListDays)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
}

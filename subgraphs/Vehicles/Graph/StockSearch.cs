using System.Text.Json;
using System.Text.Json.Serialization;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Graph;

/// <summary>A search for cars in stock, as one set of conditions on one table.</summary>
/// <param name="Market">The market's code.</param>
/// <param name="Currency">Its currency: what the price filter is in.</param>
/// <param name="Locale">Its default locale, for labels.</param>
/// <param name="Filter">What is asked for.</param>
/// <param name="Near">Where, if asked.</param>
/// <param name="FindsVins">The caller may see VINs, so a whole one finds its car.</param>
internal sealed record StockSearch(string Market, string Currency, string Locale, StockFilter Filter, GeoInput? Near, bool FindsVins)
{
    /// <summary>Equal searches have equal texts; a cursor of another search is refused.</summary>
    [JsonIgnore]
    public string Fingerprint => JsonSerializer.Serialize(this);

    /// <summary>The cars that the search finds. Reserved ones are among them, because a reservation may lapse; sold and withdrawn ones are not.</summary>
    public IQueryable<StockVehicle> Apply(IQueryable<StockVehicle> vehicles)
    {
        vehicles = vehicles.Where(v => v.MarketCode == Market && v.Status != StockStatus.Sold && v.Status != StockStatus.Withdrawn);
        vehicles = ByDescription(vehicles);
        vehicles = ByNumbers(vehicles);
        return Near is null ? vehicles : vehicles.WithinRadius(GeoPosition.From(Near), Near.RadiusKm);
    }

    private IQueryable<StockVehicle> ByDescription(IQueryable<StockVehicle> vehicles)
    {
        if (Filter.ModelCodes is { } models)
        {
            vehicles = vehicles.Where(v => models.Contains(v.ModelCode));
        }

        if (Filter.Conditions is { } conditions)
        {
            vehicles = vehicles.Where(v => conditions.Contains(v.Condition));
        }

        if (Filter.Propulsions is { } propulsions)
        {
            vehicles = vehicles.Where(v => propulsions.Contains(v.Propulsion));
        }

        foreach (var code in Filter.OptionCodes?.Distinct(StringComparer.Ordinal) ?? [])
        {
            vehicles = vehicles.Where(v => v.Options.Any(o => o.Code == code));
        }

        if (Filter.DealerIds is { } dealers)
        {
            vehicles = vehicles.Where(v => dealers.Contains(v.DealerId));
        }

        foreach (var word in Filter.SearchWords)
        {
            var vin = word.ToUpperInvariant();
            vehicles = FindsVins && Vin.IsWellFormed(vin) ? vehicles.Where(v => v.Vin == vin) : vehicles.Where(v => v.SearchText.Contains(word));
        }

        return vehicles;
    }

    private IQueryable<StockVehicle> ByNumbers(IQueryable<StockVehicle> vehicles)
    {
        if (Filter.Price is { } price)
        {
            var (least, most) = (Minor(price.Min, Math.Ceiling) ?? long.MinValue, Minor(price.Max, Math.Floor) ?? long.MaxValue);
            vehicles = vehicles.Where(v => v.ListPriceGrossMinor >= least && v.ListPriceGrossMinor <= most);
        }

        if (Filter.MileageKm is { } mileage)
        {
            var (least, most) = (mileage.Min ?? int.MinValue, mileage.Max ?? int.MaxValue);
            var (from, to) = ((int)Math.Clamp(Math.Ceiling(least), 0, int.MaxValue), (int)Math.Clamp(Math.Floor(most), -1, int.MaxValue));
            vehicles = vehicles.Where(v => v.MileageKm >= from && v.MileageKm <= to);
        }

        if (Filter.AvailableBefore is { } day)
        {
            vehicles = vehicles.Where(v => v.EtaDate == null || v.EtaDate <= day);
        }

        return vehicles;
    }

    // Amounts beyond any price are as good as no bound, and must not overflow.
    private long? Minor(decimal? amount, Func<decimal, decimal> round) => amount is { } value
        ? (long)Math.Clamp(round(Math.Clamp(value, -1_000_000_000_000m, 1_000_000_000_000m) * Currencies.MinorPerUnit(Currency)), long.MinValue, long.MaxValue)
        : null;
}

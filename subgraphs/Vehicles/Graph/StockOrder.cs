using Federation.Server.EntityFramework;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Graph;

/// <summary>The keys that a list of cars is sorted by.</summary>
/// <param name="Keys">For the page.</param>
/// <param name="DistanceKey">Which of them is the squared distance; null where no place was named.</param>
internal sealed record StockOrder(KeysetOrder<StockVehicle> Keys, int? DistanceKey)
{
    // A car that stands at its dealer can be had before any that is still on its way.
    private static readonly DateOnly Ready = DateOnly.MinValue;

    /// <summary>
    /// The asked order. Without one: the nearest first where a place is named, else the newest first. Where a place is named the
    /// distance is always the last key, because every car shows it.
    /// </summary>
    public static StockOrder Of(IReadOnlyList<StockSort> sort, GeoInput? near)
    {
        var keys = KeysetOrder<StockVehicle>.ById;
        int? distance = null;
        var count = 0;
        void Distance(bool descending)
        {
            var chord = GeoQuery.SquaredChord<StockVehicle>(GeoPosition.From(near!));
            keys = descending ? keys.Descending(chord) : keys.Ascending(chord);
            distance = count++;
        }

        foreach (var (field, direction) in sort)
        {
            var descending = direction == SortDirection.Desc;
            if (field != StockSortField.Distance)
            {
                keys = Add(keys, field, descending);
                count++;
            }
            else if (distance is null)
            {
                Distance(descending);
            }
        }

        if (near is not null && distance is null)
        {
            Distance(descending: false);
        }

        return new StockOrder(count == 0 ? keys.Descending(v => v.ListedAt) : keys, distance);
    }

    private static KeysetOrder<StockVehicle> Add(KeysetOrder<StockVehicle> keys, StockSortField field, bool descending) => (field, descending) switch
    {
        (StockSortField.Price, false) => keys.Ascending(v => v.ListPriceGrossMinor),
        (StockSortField.Price, true) => keys.Descending(v => v.ListPriceGrossMinor),
        (StockSortField.Mileage, false) => keys.Ascending(v => v.MileageKm),
        (StockSortField.Mileage, true) => keys.Descending(v => v.MileageKm),
        (StockSortField.Eta, false) => keys.Ascending(v => v.EtaDate ?? Ready),
        (StockSortField.Eta, true) => keys.Descending(v => v.EtaDate ?? Ready),
        (StockSortField.Newest, false) => keys.Descending(v => v.ListedAt),
        _ => keys.Ascending(v => v.ListedAt),
    };
}

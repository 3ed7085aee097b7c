namespace Federation.Vehicles.Graph;

/// <summary>What a search for stock sorts by.</summary>
public enum StockSortField
{
    Price,
    Mileage,
    Distance,
    Eta,
    Newest,
}

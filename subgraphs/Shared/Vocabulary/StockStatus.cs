namespace Federation.Shared.Vocabulary;

/// <summary>Where a car for sale is.</summary>
public enum StockStatus
{
    InProduction,
    InTransit,
    AtCompound,
    AtDealer,
    Reserved,
    Sold,
    Withdrawn,
}

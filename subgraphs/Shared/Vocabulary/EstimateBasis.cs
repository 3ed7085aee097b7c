namespace Federation.Shared.Vocabulary;

/// <summary>What a delivery estimate rests on.</summary>
public enum EstimateBasis
{
    StockAtDealer,
    StockAtCompound,
    InTransit,
    Pipeline,
    BuildToOrder,
}

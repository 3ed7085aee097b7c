namespace Federation.Shared.Vocabulary;

/// <summary>What a line of a price stands for.</summary>
public enum PriceLineKind
{
    Base,
    Option,
    Package,
    Accessory,
    Delivery,
    Discount,
    Campaign,
    Fee,
    Service,
}

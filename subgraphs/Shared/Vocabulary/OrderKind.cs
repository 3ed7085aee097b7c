namespace Federation.Shared.Vocabulary;

/// <summary>What an order is for.</summary>
public enum OrderKind
{
    Vehicle,
    Accessory,
    Service,
    Feature,
}

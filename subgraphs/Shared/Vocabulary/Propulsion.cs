namespace Federation.Shared.Vocabulary;

/// <summary>What drives a car.</summary>
public enum Propulsion
{
    Bev,
    Phev,
    Hev,
    Petrol,
    Diesel,
    Fcev,
}

namespace Federation.Shared.Seed;

/// <summary>How much data is generated.</summary>
public enum SeedSize
{
    /// <summary>For development and embedded use: 2,000 stock vehicles, 1,000 customers, 400 orders.</summary>
    Small,
}

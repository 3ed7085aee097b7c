namespace Federation.Shared.Vocabulary;

/// <summary>Whether a market shows prices with or without tax.</summary>
public enum TaxDisplay
{
    Gross,
    Net,
}

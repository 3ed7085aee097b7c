namespace Federation.Shared.Vocabulary;

/// <summary>What a tax is.</summary>
public enum TaxKind
{
    Vat,
    SalesTax,
    Registration,
    Co2Malus,
    Luxury,
    Exempt,
}

namespace Federation.Floors;

/// <summary>A product of the products subgraph.</summary>
internal struct ReadProduct
{
    public Raw Upc, Name, Price, Weight;
}

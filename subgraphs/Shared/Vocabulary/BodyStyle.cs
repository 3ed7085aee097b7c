namespace Federation.Shared.Vocabulary;

/// <summary>The shape of a car.</summary>
public enum BodyStyle
{
    Suv,
    Sedan,
    Estate,
    Hatchback,
    Coupe,
    Convertible,
    Van,
}

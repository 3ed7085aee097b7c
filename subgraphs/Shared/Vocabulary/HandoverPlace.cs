namespace Federation.Shared.Vocabulary;

/// <summary>Where a car is handed over.</summary>
public enum HandoverPlace
{
    Dealer,
    Home,
    ExperienceCentre,
}

namespace Federation.Shared.Vocabulary;

/// <summary>What kind of place a dealer is.</summary>
public enum DealerFormat
{
    Dealer,
    ExperienceCentre,
    PopUp,
    ServiceOnly,
}

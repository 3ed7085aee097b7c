namespace Federation.Shared.Vocabulary;

/// <summary>Where a consent stands.</summary>
public enum ConsentStatus
{
    Granted,
    Withdrawn,
    Expired,
    Never,
}

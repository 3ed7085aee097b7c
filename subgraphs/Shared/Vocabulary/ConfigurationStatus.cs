namespace Federation.Shared.Vocabulary;

/// <summary>How far a build has come.</summary>
public enum ConfigurationStatus
{
    Draft,
    Complete,
    Saved,
    Frozen,
    Obsolete,
}

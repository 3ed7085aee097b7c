namespace Federation.Shared.Vocabulary;

/// <summary>The states of a feature entitlement.</summary>
public enum EntitlementStatus
{
    Trial,
    Activating,
    Active,
    Expired,
    Failed,
    Revoked,
}

namespace Federation.Shared.Vocabulary;

/// <summary>What a service product covers.</summary>
public enum ServiceKind
{
    Maintenance,
    Warranty,
    Roadside,
    Insurance,
    Charging,
    Connectivity,
    Subscription,
    Sharing,
    Toll,
}

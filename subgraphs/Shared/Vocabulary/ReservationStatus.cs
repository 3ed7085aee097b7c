namespace Federation.Shared.Vocabulary;

/// <summary>What became of a hold on a vehicle.</summary>
public enum ReservationStatus
{
    Held,
    Confirmed,
    Released,
    Expired,
}

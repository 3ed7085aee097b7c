namespace Federation.Shared.Vocabulary;

/// <summary>The states of an appointment.</summary>
public enum AppointmentStatus
{
    Requested,
    Confirmed,
    CheckedIn,
    Completed,
    NoShow,
    Cancelled,
}

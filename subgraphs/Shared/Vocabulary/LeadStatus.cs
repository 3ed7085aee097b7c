namespace Federation.Shared.Vocabulary;

/// <summary>The states of a lead.</summary>
public enum LeadStatus
{
    New,
    Qualified,
    Assigned,
    Contacted,
    AppointmentSet,
    Quoted,
    Won,
    Lost,
    Recycled,
}

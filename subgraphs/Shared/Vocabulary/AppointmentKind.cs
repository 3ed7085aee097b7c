namespace Federation.Shared.Vocabulary;

/// <summary>What an appointment is for.</summary>
public enum AppointmentKind
{
    TestDrive,
    VideoConsultation,
    ShowroomVisit,
    Handover,
    Workshop,
    Appraisal,
}

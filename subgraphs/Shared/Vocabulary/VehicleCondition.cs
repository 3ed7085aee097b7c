namespace Federation.Shared.Vocabulary;

/// <summary>How much life a car for sale has behind it.</summary>
public enum VehicleCondition
{
    New,
    Demo,
    Used,
    Certified,
}

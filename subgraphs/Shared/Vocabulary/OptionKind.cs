namespace Federation.Shared.Vocabulary;

/// <summary>What an option changes on the car.</summary>
public enum OptionKind
{
    Paint,
    Wheels,
    Upholstery,
    InteriorTrim,
    Line,
    Package,
    Equipment,
    Assistance,
    Charging,
    Towing,
    SpecialEdition,
    Software,
    Accessory,
}

using Federation.Shared.Vocabulary;

namespace Federation.Shared.Pricing;

/// <summary>A car to be priced: a build, and the life of a car that has had one.</summary>
/// <param name="Trim">The trim.</param>
/// <param name="Options">The selected options, package contents included or not: they cost nothing beside their package.</param>
/// <param name="At">The day of the price; a used car is as old as it is on that day.</param>
/// <param name="Condition">New unless it is a car in stock.</param>
/// <param name="MileageKm">The odometer.</param>
/// <param name="FirstRegistration">Required in effect for used cars; missing counts as one year ago.</param>
public sealed record VehicleToPrice(
    TrimFacts Trim,
    IReadOnlyList<OptionFacts> Options,
    DateOnly At,
    VehicleCondition Condition = VehicleCondition.New,
    int MileageKm = 0,
    DateOnly? FirstRegistration = null);

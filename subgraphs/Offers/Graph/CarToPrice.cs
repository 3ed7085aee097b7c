using Federation.Shared.Vocabulary;

namespace Federation.Offers.Graph;

/// <summary>A car by the codes that other subgraphs give.</summary>
internal sealed record CarToPrice(
    string Market,
    string Trim,
    IReadOnlyList<string> Options,
    VehicleCondition Condition = VehicleCondition.New,
    int MileageKm = 0,
    DateOnly? FirstRegistration = null);

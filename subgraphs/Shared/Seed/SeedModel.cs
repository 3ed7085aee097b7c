using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A model line.</summary>
/// <param name="Id"><c>Model:</c> id.</param>
/// <param name="Code">Three letters.</param>
/// <param name="Name">The same everywhere.</param>
/// <param name="BrandCode">Its brand.</param>
/// <param name="BodyStyle">Its shape.</param>
/// <param name="Segment">Market segment, A to F, J for SUV, M for van.</param>
/// <param name="LifestyleTags">What it suits.</param>
/// <param name="Seats">Seats.</param>
/// <param name="TrunkLitres">Luggage.</param>
/// <param name="BasePriceEur">Net list price of its cheapest trim in euro, before market factors.</param>
public sealed record SeedModel(
    string Id,
    string Code,
    LocalizedText Name,
    string BrandCode,
    BodyStyle BodyStyle,
    string Segment,
    IReadOnlyList<string> LifestyleTags,
    int Seats,
    int TrunkLitres,
    int BasePriceEur);

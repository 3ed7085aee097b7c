using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A place that sells or serves.</summary>
/// <param name="Id"><c>Dealer:</c> id.</param>
/// <param name="Code"><c>DE-0001</c>.</param>
/// <param name="Name">Fictional.</param>
/// <param name="Format">What kind of place.</param>
/// <param name="MarketCode">Where.</param>
/// <param name="City">Nearest city.</param>
/// <param name="Address">One line.</param>
/// <param name="Position">Near the city.</param>
/// <param name="Brands">Brand codes.</param>
/// <param name="Services">SALES, SERVICE, TEST_DRIVE, BODY_SHOP, CHARGING ...</param>
/// <param name="OpeningHours">Days it is open, Monday first.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record SeedDealer(
    string Id,
    string Code,
    string Name,
    DealerFormat Format,
    string MarketCode,
    string City,
    string Address,
    GeoPoint Position,
    IReadOnlyList<string> Brands,
    IReadOnlyList<string> Services,
    IReadOnlyList<SeedOpeningHours> OpeningHours,
    string TimeZone);

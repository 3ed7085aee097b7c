using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A set of options of one model with a cardinality.</summary>
/// <param name="Id"><c>OptionGroup:</c> id.</param>
/// <param name="Code">PAINT, WHEELS ...; repeats in every model.</param>
/// <param name="ModelCode">Its model.</param>
/// <param name="Name">For people.</param>
/// <param name="Kind">What its options are.</param>
/// <param name="MinSelect">At least so many.</param>
/// <param name="MaxSelect">At most so many; null = no limit.</param>
/// <param name="SortOrder">Order in the configurator.</param>
/// <param name="OptionCodes">Its options in display order.</param>
public sealed record SeedOptionGroup(
    string Id,
    string Code,
    string ModelCode,
    LocalizedText Name,
    OptionKind Kind,
    int MinSelect,
    int? MaxSelect,
    int SortOrder,
    IReadOnlyList<string> OptionCodes);

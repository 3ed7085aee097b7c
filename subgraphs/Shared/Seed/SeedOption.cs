using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>An option of one model.</summary>
/// <param name="Id"><c>Option:</c> id.</param>
/// <param name="Code">One of 420 codes; the same code may be offered by several models.</param>
/// <param name="ModelCode">Its model.</param>
/// <param name="GroupCode">Its group.</param>
/// <param name="GroupId">Id of its group.</param>
/// <param name="Name">For people.</param>
/// <param name="Description">A sentence where the name does not say it.</param>
/// <param name="Kind">What it changes.</param>
/// <param name="Hidden">Not shown by itself.</param>
/// <param name="Swatch">Site-relative URL of the colour chip.</param>
/// <param name="ColourHex"><c>#1f2a44</c> for paints and upholstery.</param>
/// <param name="PackageContents">Codes in the package.</param>
/// <param name="Propulsions">Only for trims with one of these; empty = all.</param>
/// <param name="SortOrder">Order in its group.</param>
/// <param name="PriceEur">Net list price in euro, before market factors.</param>
public sealed record SeedOption(
    string Id,
    string Code,
    string ModelCode,
    string GroupCode,
    string GroupId,
    LocalizedText Name,
    LocalizedText? Description,
    OptionKind Kind,
    bool Hidden,
    string? Swatch,
    string? ColourHex,
    IReadOnlyList<string> PackageContents,
    IReadOnlyList<Propulsion> Propulsions,
    int SortOrder,
    int PriceEur);

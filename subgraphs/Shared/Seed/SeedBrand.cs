namespace Federation.Shared.Seed;

/// <summary>A brand of the maker.</summary>
/// <param name="Id"><c>Brand:</c> id.</param>
/// <param name="Code">Upper case.</param>
/// <param name="Name">As on the badge.</param>
public sealed record SeedBrand(
    string Id,
    string Code,
    string Name);

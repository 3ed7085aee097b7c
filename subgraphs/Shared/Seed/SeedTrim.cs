using Federation.Shared.Values;

namespace Federation.Shared.Seed;

/// <summary>What can be ordered: a model with a line and a powertrain.</summary>
/// <param name="Id"><c>Trim:</c> id.</param>
/// <param name="Code"><c>MODEL-LINE-POWERTRAIN</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="ModelCode">Its model.</param>
/// <param name="ModelYear">2026.</param>
/// <param name="PowertrainCode">Its powertrain.</param>
/// <param name="LineLevel">0 to 3, the richer the higher.</param>
/// <param name="StandardOptions">Option codes covered by the base price.</param>
/// <param name="Markets">Where it is offered.</param>
/// <param name="ProductionFrom">First day.</param>
/// <param name="ProductionUntil">First day no longer built; null while not announced.</param>
/// <param name="MassKg">Kerb weight.</param>
/// <param name="RangeKm">Electric, WLTP.</param>
/// <param name="Consumption">Per 100 km.</param>
/// <param name="ConsumptionUnit">Of the consumption.</param>
/// <param name="Co2GPerKm">Combined.</param>
/// <param name="EnergyClass">A to G.</param>
public sealed record SeedTrim(
    string Id,
    string Code,
    LocalizedText Name,
    string ModelCode,
    int ModelYear,
    string PowertrainCode,
    int LineLevel,
    IReadOnlyList<string> StandardOptions,
    IReadOnlyList<string> Markets,
    DateOnly ProductionFrom,
    DateOnly? ProductionUntil,
    int MassKg,
    int? RangeKm,
    decimal Consumption,
    string ConsumptionUnit,
    int Co2GPerKm,
    string EnergyClass);

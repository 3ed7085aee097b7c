using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A model as it is written down: its trims are <c>line:powertrain</c> pairs.</summary>
internal sealed record ModelRow(
    string Code, string Name, string Brand, BodyStyle Body, string Segment, int BasePriceEur, int Seats, int TrunkLitres, int MassKg, string Tags, string Trims);

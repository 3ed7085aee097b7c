using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A kind of service with its variants: <c>name suffix in English, German, French; months (0 = open); euro</c>.</summary>
internal sealed record ServiceRow(ServiceKind Kind, string Names, string Markets, int NoticeDays, string Propulsions, IReadOnlyList<(string Suffix, int Months, int Euro)> Variants);

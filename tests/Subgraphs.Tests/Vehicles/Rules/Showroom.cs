using Federation.Shared.Values;
using Federation.Vehicles.Domain.Rules;

namespace Federation.Subgraphs.Vehicles.Rules;

/// <summary>A ruleset small enough to know its answers by heart, written in the notation of rules.</summary>
internal static class Showroom
{
    public static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly RulesetGroup[] Groups =
    [
        new("PAINT", ["WHITE", "BLUE", "MATT"]),
        new("WHEELS", ["W16", "W18", "W20"]),
        new("COMFORT", ["DAMPERS", "AIR", "PANORAMA", "RAILS", "COOLING"]),
        new("TOWING", ["HITCH"]),
        new("PACKAGE", ["WINTER", "SPORT"]),
        new("SEATS", ["HEAT", "BUCKET"]),
    ];

    public static readonly (RuleKind Kind, string Code, string Expression)[] Rules =
    [
        (RuleKind.Cardinality, "paint", "PAINT 1..1"),
        (RuleKind.Cardinality, "wheels", "WHEELS 1..1"),
        (RuleKind.Cardinality, "towing", "TOWING 0..1"),
        (RuleKind.Requires, "w20-dampers", "W20 -> DAMPERS | AIR"),
        (RuleKind.Requires, "hitch-cooling", "HITCH -> COOLING"),
        (RuleKind.Excludes, "air-cooling", "not (AIR & COOLING)"),
        (RuleKind.Excludes, "panorama-rails", "not (PANORAMA & RAILS)"),
        (RuleKind.Includes, "winter", "WINTER -> HEAT"),
        (RuleKind.Includes, "sport", "SPORT -> W20 & BUCKET"),
        (RuleKind.Availability, "matt-de", "MATT: market DE CH"),
        (RuleKind.Default, "white", "WHITE"),
        (RuleKind.Default, "w16", "W16"),
        (RuleKind.Default, "rails", "RAILS: trim T1"),
    ];

    public static CompiledRuleset Compile(string market = "DE", string trim = "T1") => CompiledRuleset.Compile(Ruleset(), new(market, trim, 2026, Day));

    public static Ruleset Ruleset(params (RuleKind Kind, string Code, string Expression)[] more) =>
        new("SHOW", "1", Day, [new("T1", 2026, ["DE", "FR"]), new("T2", 2026, ["DE"])], Groups, [.. Rules.Concat(more).Select(r => Parse(r.Kind, r.Code, r.Expression))]);

    public static Rule Parse(RuleKind kind, string code, string expression, DateOnly? from = null, DateOnly? until = null) =>
        RuleExpression.TryParse(kind, code, expression, LocalizedText.Same(code), from ?? Day, until, out var rule, out var problem)
            ? rule
            : throw new InvalidOperationException(problem);
}

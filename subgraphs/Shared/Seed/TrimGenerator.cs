using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Makes a trim of a model from its <c>line:powertrain</c> pair.</summary>
internal static class TrimGenerator
{
    public static SeedTrim Generate(ModelRow model, string pair, IReadOnlyList<ModelGroup> groups)
    {
        var parts = pair.Split(':');
        var level = parts[0][0] - '0';
        var powertrain = ModelTable.Powertrains.Single(p => p.Code == parts[1]);
        var line = ModelTable.Lines[level];
        var code = $"{model.Code}-{line.Code}-{powertrain.Code}";
        var heavier = model.MassKg - 1_500;
        var battery = powertrain.BatteryKwh is { } kwh ? (int)(kwh * 5) : 0;
        return new(
            NodeIds.Trim(code),
            code,
            powertrain.Name.Select((_, name) => $"{line.Name} {name}"),
            model.Code,
            ModelTable.ModelYear,
            powertrain.Code,
            level,
            Standard(groups, level, powertrain.Propulsion),
            ModelTable.MarketsOf(powertrain),
            new(2025, 7, 1),
            null,
            model.MassKg + battery + (powertrain.Drivetrain == "AWD" ? 70 : 0),
            powertrain.ElectricRangeKm is { } range ? range - (heavier / 10) : null,
            decimal.Round(powertrain.Consumption * (1m + (heavier / 5_000m)), 1, MidpointRounding.AwayFromZero),
            powertrain.ConsumptionUnit,
            powertrain.Co2GPerKm == 0 ? 0 : powertrain.Co2GPerKm + (heavier / 25),
            EnergyClass(powertrain));
    }

    // A mandatory group has one standard option, a better one the richer the line; rich lines have some equipment on top.
    private static List<string> Standard(IReadOnlyList<ModelGroup> groups, int level, Propulsion propulsion)
    {
        var codes = new List<string>();
        foreach (var (group, all) in groups)
        {
            var options = all.Where(o => o.Propulsions.Count == 0 || o.Propulsions.Contains(propulsion)).ToList();
            if (group.MinSelect == 1)
            {
                codes.Add(options[group.Code == "PAINT" ? 0 : Math.Min(level, options.Count - 1)].Code);
            }
            else if (group.Code is "SEATS" or "COMFORT" or "ASSISTANCE" or "SOFTWARE")
            {
                codes.AddRange(options.Take(level).Select(o => o.Code));
            }
        }

        return codes;
    }

    private static string EnergyClass(SeedPowertrain powertrain) => powertrain.Co2GPerKm switch
    {
        0 => "A",
        < 50 => "B",
        < 96 => "C",
        < 116 => "D",
        < 136 => "E",
        < 156 => "F",
        _ => "G",
    };
}

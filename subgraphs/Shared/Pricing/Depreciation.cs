using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Pricing;

/// <summary>
/// What a car has lost since it was new, as fractions of its net list price. Decimal arithmetic only, so every machine agrees.
/// <list type="bullet">
/// <item>DEMO: 8 % for having been shown and driven, and 0.49 % per 1,000 km.</item>
/// <item>USED: by age 22 % in the first year and 13 % of the rest in each further one, 3 points more when battery-electric, within a
/// year by whole months; by mileage 0.49 % of the aged value per 1,000 km above or below 15,000 km a year, within ±20 %.</item>
/// <item>CERTIFIED: as USED, and 2 % of the list price on top for inspection and warranty.</item>
/// </list>
/// </summary>
public static class Depreciation
{
    private const decimal DemoShare = 0.08m;
    private const decimal PerThousandKm = 0.0049m;
    private const decimal ExpectedKmPerYear = 15_000m;
    private const decimal MaxMileageShare = 0.20m;
    private const decimal CertificationShare = 0.02m;

    private static readonly LocalizedText DemoLabel = LocalizedText.Of("Demonstrator discount", "Vorführwagen-Nachlass", "Remise véhicule de démonstration");
    private static readonly LocalizedText AgeLabel = LocalizedText.Of("Depreciation by age", "Wertminderung nach Alter", "Décote selon l'âge");
    private static readonly LocalizedText MileageLabel = LocalizedText.Of("Adjustment for mileage", "Anpassung nach Laufleistung", "Ajustement kilométrage");
    private static readonly LocalizedText CertificationLabel = LocalizedText.Of("Inspection and warranty", "Prüfung und Garantie", "Contrôle et garantie");

    /// <summary>The steps from list price to today's value, each an exact net amount in units (negative = less); empty for a new car.</summary>
    public static IReadOnlyList<DepreciationStep> Steps(VehicleToPrice car, decimal listNet)
    {
        ArgumentNullException.ThrowIfNull(car);
        var thousands = car.MileageKm / 1000m;
        switch (car.Condition)
        {
            case VehicleCondition.New:
                return [];
            case VehicleCondition.Demo:
                return [new(PriceLineKind.Discount, "DEMO", DemoLabel, -listNet * (DemoShare + Math.Min(thousands * PerThousandKm, MaxMileageShare)))];
        }

        var months = Months(car.FirstRegistration ?? car.At.AddYears(-1), car.At);
        var aged = listNet * Remaining(months, car.Trim.Propulsion == Propulsion.Bev ? 0.03m : 0m);
        var excess = (car.MileageKm - (ExpectedKmPerYear * months / 12m)) / 1000m;
        var share = Math.Clamp(excess * PerThousandKm, -MaxMileageShare, MaxMileageShare);
        List<DepreciationStep> steps =
        [
            new(PriceLineKind.Discount, "AGE", AgeLabel, aged - listNet),
            new(PriceLineKind.Discount, "MILEAGE", MileageLabel, -aged * share),
        ];
        if (car.Condition == VehicleCondition.Certified)
        {
            steps.Add(new(PriceLineKind.Fee, "CERTIFICATION", CertificationLabel, listNet * CertificationShare));
        }

        return steps;
    }

    private static decimal Remaining(int months, decimal morePoints)
    {
        var value = 1m;
        for (var left = months; left > 0; left -= 12)
        {
            var yearly = (left == months ? 0.22m : 0.13m) + morePoints;
            value *= 1 - (yearly * Math.Min(left, 12) / 12m);
        }

        return value;
    }

    private static int Months(DateOnly from, DateOnly to) =>
        Math.Clamp(((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0), 0, 360);
}

namespace Federation.Shared.Seed;

/// <summary>The euro list price of a trim: model, powertrain and line.</summary>
internal static class TrimPrices
{
    private static readonly int[] LineSurcharge = [0, 1_900, 4_300, 8_200];

    public static decimal Euro(SeedCatalogue catalogue, SeedTrim trim) =>
        catalogue.Model(trim.ModelCode).BasePriceEur + catalogue.Powertrain(trim.PowertrainCode).SurchargeEur + LineSurcharge[trim.LineLevel];
}

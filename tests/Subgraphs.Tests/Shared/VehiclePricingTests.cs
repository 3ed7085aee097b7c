using Federation.Shared.Pricing;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;
using Xunit;

namespace Federation.Subgraphs.Tests.Shared;

public sealed class VehiclePricingTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly MarketTaxes Germany = new("DE", "EUR", "de-DE", [new("MwSt.", TaxKind.Vat, 0.19m)], "Zulassung");
    private static readonly TrimFacts Trim = new("MAR-CORE-P15", "MAR", LocalizedText.Same("Core"), Propulsion.Petrol, new HashSet<string> { "P01" });
    private static readonly OptionFacts Paint = Option("P01", OptionKind.Paint);
    private static readonly OptionFacts Seats = Option("S01", OptionKind.Equipment);
    private static readonly OptionFacts Package = Option("PK01", OptionKind.Package, "S01");

    private static readonly PriceBook Book = new(Germany, "2026.1", null,
    [
        new(PriceSubject.Trim, "MAR-CORE-P15", 30_000_00), new(PriceSubject.Option, "MAR:S01", 390_00), new(PriceSubject.Option, "MAR:PK01", 1_000_00),
        new(PriceSubject.Delivery, "DELIVERY", 890_00), new(PriceSubject.Registration, "REGISTRATION", 195_00),
    ]);

    [Fact]
    public void Price_NewCar_SumsBaseOptionsAndDelivery()
    {
        var price = Price(new(Trim, [Paint, Seats], Today));
        Assert.Equal("Base MAR-CORE-P15 30000.00 EUR, Option S01 390.00 EUR, Delivery DELIVERY 890.00 EUR", Lines(price));
        Assert.Equal(("31280.00 EUR", "5943.20 EUR", "37223.20 EUR"), ($"{price.Total.Net}", $"{price.Total.Tax}", $"{price.Total.Gross}"));
    }

    [Fact]
    public void Price_OptionInsideAPackage_CostsNothingBesideIt()
    {
        var price = Price(new(Trim, [Seats, Package], Today));
        Assert.Equal("Base MAR-CORE-P15 30000.00 EUR, Package PK01 1000.00 EUR, Option S01 0.00 EUR, Delivery DELIVERY 890.00 EUR", Lines(price));
        Assert.Equal("INCLUDED_IN:PK01", price.Lines.Single(l => l.Code == "S01").Rule);
    }

    [Fact]
    public void Price_OnTheRoad_AddsRegistrationAsATaxOfItsOwn()
    {
        var price = Price(new(Trim, [], Today));
        Assert.Equal(price.Total.Gross.Minor + 195_00, price.OnTheRoad.Gross.Minor);
        Assert.Equal(price.Total.Net, price.OnTheRoad.Net);
        Assert.Equal(("Zulassung", TaxKind.Registration, 195_00L), (price.OnTheRoad.Taxes[^1].Name, price.OnTheRoad.Taxes[^1].Kind, price.OnTheRoad.Taxes[^1].Amount.Minor));
    }

    [Fact]
    public void Price_MissingRow_NamesTheCodesAndGivesNoPrice()
    {
        var result = VehiclePricing.Price(new(Trim, [Option("X99", OptionKind.Equipment), Seats], Today), Book);
        Assert.Null(result.Price);
        Assert.Equal(["X99"], result.MissingCodes);
    }

    [Fact]
    public void Price_Demo_LosesEightPercentAndByMileage()
    {
        var price = Price(new(Trim, [], Today, VehicleCondition.Demo, 10_000, Today.AddMonths(-6)));
        // 30,000 x (0.08 + 10 x 0.0049)
        Assert.Equal("-3870.00 EUR", $"{price.Lines.Single(l => l.Code == "DEMO").Amount.Net}");
    }

    [Theory]
    [InlineData(12, 15_000, "-6600.00 EUR", "0.00 EUR")]
    [InlineData(24, 30_000, "-9642.00 EUR", "0.00 EUR")]
    [InlineData(18, 22_500, "-8121.00 EUR", "0.00 EUR")]
    [InlineData(12, 25_000, "-6600.00 EUR", "-1146.60 EUR")]
    [InlineData(12, 5_000, "-6600.00 EUR", "1146.60 EUR")]
    [InlineData(12, 200_000, "-6600.00 EUR", "-4680.00 EUR")]
    public void Price_Used_LosesByAgeAndMileage(int months, int mileage, string age, string byMileage)
    {
        var price = Price(new(Trim, [], Today, VehicleCondition.Used, mileage, Today.AddMonths(-months)));
        Assert.Equal((age, byMileage), ($"{price.Lines.Single(l => l.Code == "AGE").Amount.Net}", $"{price.Lines.Single(l => l.Code == "MILEAGE").Amount.Net}"));
    }

    [Fact]
    public void Price_UsedElectric_LosesThreePointsMore()
    {
        var price = Price(new(Trim with { Propulsion = Propulsion.Bev }, [], Today, VehicleCondition.Used, 15_000, Today.AddMonths(-12)));
        Assert.Equal("-7500.00 EUR", $"{price.Lines.Single(l => l.Code == "AGE").Amount.Net}");
    }

    [Fact]
    public void Price_Certified_AddsTheInspection()
    {
        var price = Price(new(Trim, [], Today, VehicleCondition.Certified, 15_000, Today.AddMonths(-12)));
        Assert.Equal((PriceLineKind.Fee, "600.00 EUR"), (price.Lines[^2].Kind, $"{price.Lines[^2].Amount.Net}"));
    }

    [Fact]
    public void Price_AnyCar_LinesSumToTotalAndNetPlusTaxIsGross()
    {
        var price = Price(new(Trim, [Seats, Package], Today, VehicleCondition.Used, 33_333, Today.AddDays(-1_000)));
        Assert.Equal(price.Total.Gross.Minor, price.Lines.Sum(l => l.Amount.Gross.Minor));
        Assert.Equal(price.Total.Tax.Minor, price.Lines.Sum(l => l.Amount.Tax.Minor));
        Assert.All(price.Lines, l => Assert.Equal(l.Amount.Gross, l.Amount.Net + l.Amount.Tax));
    }

    [Fact]
    public void Tax_OfALine_IsRoundedOnceAwayFromZero()
    {
        Assert.Equal(0_02, Germany.Tax(0_08).Tax.Minor);
        Assert.Equal(0_10, Germany.Tax(0_50).Tax.Minor);
        Assert.Equal(-0_10, Germany.Tax(-0_50).Tax.Minor);
    }

    private static VehiclePrice Price(VehicleToPrice car) => VehiclePricing.Price(car, Book).Price!;

    private static string Lines(VehiclePrice price) => string.Join(", ", price.Lines.Select(l => $"{l.Kind} {l.Code} {l.Amount.Net}"));

    private static OptionFacts Option(string code, OptionKind kind, params string[] contents) => new(code, LocalizedText.Same(code), kind, contents);
}

using Federation.Shared.Values;
using Federation.Shared.Vocabulary;
using Xunit;

namespace Federation.Subgraphs.Tests.Shared;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(123_456_789, "EUR", "de-DE", "1.234.567,89\u00A0€")]
    [InlineData(123_456_789, "EUR", "fr-FR", "1\u202F234\u202F567,89\u00A0€")]
    [InlineData(-123_450, "EUR", "de-DE", "-1.234,50\u00A0€")]
    [InlineData(123_450, "SEK", "sv-SE", "1\u00A0234,50\u00A0kr")]
    [InlineData(-123_450, "SEK", "sv-SE", "\u22121\u00A0234,50\u00A0kr")]
    [InlineData(123_450, "GBP", "en-GB", "£1,234.50")]
    [InlineData(-123_450, "GBP", "en-GB", "-£1,234.50")]
    [InlineData(123_450, "SEK", "en-GB", "SEK\u00A01,234.50")]
    [InlineData(123_450, "CHF", "de-CH", "CHF\u00A01\u2019234.50")]
    [InlineData(-123_450, "CHF", "de-CH", "CHF-1\u2019234.50")]
    [InlineData(123_450, "CHF", "fr-CH", "1\u202F234.50\u00A0CHF")]
    [InlineData(123_450, "CHF", "it-CH", "CHF\u00A01\u2019234.50")]
    [InlineData(123_450, "JPY", "ja-JP", "￥123,450")]
    [InlineData(123_450, "CNY", "zh-CN", "¥1,234.50")]
    [InlineData(123_450, "CNY", "ja-JP", "元\u00A01,234.50")]
    [InlineData(123_450, "USD", "en-US", "$1,234.50")]
    [InlineData(123_450, "USD", "en-GB", "US$1,234.50")]
    [InlineData(1_234_567, "KWD", "en-US", "KWD\u00A01,234.567")]
    [InlineData(5, "EUR", "de-DE", "0,05\u00A0€")]
    public void Format_ListedLocale_WritesAsThere(long minor, string currency, string locale, string expected) =>
        Assert.Equal(expected, new Money(minor, currency).Format(locale));

    [Theory]
    [InlineData("de-AT", null, "1,00\u00A0€")]
    [InlineData("de", null, "1,00\u00A0€")]
    [InlineData("pt-BR", null, "€1.00")]
    [InlineData(null, "fr-FR", "1,00\u00A0€")]
    [InlineData(null, null, "€1.00")]
    [InlineData("en-AU", "de-DE", "€1.00")]
    public void Format_OtherLocale_FallsBack(string? locale, string? marketLocale, string expected) =>
        Assert.Equal(expected, new Money(100, "EUR", marketLocale).Format(locale));

    [Theory]
    [InlineData(1_250, "EUR", "12.50", 2)]
    [InlineData(1_250, "JPY", "1250", 0)]
    [InlineData(1_250, "KWD", "1.250", 3)]
    [InlineData(-5, "EUR", "-0.05", 2)]
    public void Amount_OfMinorUnits_HasTheCurrencysDigits(long minor, string currency, string amount, int digits)
    {
        var money = new Money(minor, currency);
        Assert.Equal((amount, digits), (money.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture), money.MinorUnits));
    }

    [Fact]
    public void Round_HalfAMinorUnit_GoesAwayFromZero()
    {
        Assert.Equal(13, Money.Round(0.125m, "EUR").Minor);
        Assert.Equal(-13, Money.Round(-0.125m, "EUR").Minor);
        Assert.Equal(1, Money.Round(0.5m, "JPY").Minor);
    }

    [Fact]
    public void Add_OtherCurrency_IsABug()
    {
        var mistake = Assert.Throws<InvalidOperationException>(() => new Money(1, "EUR") + new Money(1, "SEK"));
        Assert.Equal("0.01 EUR and 0.01 SEK have different currencies.", mistake.Message);
    }

    [Fact]
    public void TaxedMoneySum_SameTax_BecomesOneLine()
    {
        var one = Taxed(100_00, 19_00);
        var sum = TaxedMoney.Sum("EUR", "de-DE", [one, Taxed(0_05, 0_01)]);
        Assert.Equal((100_05, 19_01, 119_06), (sum.Net.Minor, sum.Tax.Minor, sum.Gross.Minor));
        Assert.Equal(new TaxLine("MwSt.", 0.19m, new(100_05, "EUR", "de-DE"), new(19_01, "EUR", "de-DE"), TaxKind.Vat), Assert.Single(sum.Taxes));
    }

    [Theory]
    [InlineData("12.5", "EUR", 1_250L)]
    [InlineData("12.505", "EUR", null)]
    [InlineData("12", "JPY", 12L)]
    [InlineData("12.5", "JPY", null)]
    [InlineData("1", "eur", null)]
    [InlineData("99999999999999999999", "EUR", null)]
    public void MoneyInput_Amount_MustFitTheCurrency(string amount, string currency, long? minor)
    {
        var fits = new MoneyInput(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency).TryGetMoney(out var money);
        Assert.Equal((minor is not null, minor), (fits, money?.Minor));
    }

    [Fact]
    public void LocalizedText_Locale_FallsBackToLanguageMarketEnglish()
    {
        var text = LocalizedText.Of("Paint", "Lackierung", "Peinture");
        Assert.Equal("Lackierung", text.Get("de-CH"));
        Assert.Equal("Peinture", text.Get(null, "fr-FR"));
        Assert.Equal("Paint", text.Get("ja-JP", "fr-FR"));
        Assert.Equal("Paint", text.Get());
        Assert.Equal(text, LocalizedText.FromJson(text.ToJson()));
        Assert.Equal("{\"en\":\"Paint\",\"de\":\"Lackierung\",\"fr\":\"Peinture\"}", text.ToJson());
    }

    private static TaxedMoney Taxed(long net, long tax) =>
        new(new(net, "EUR", "de-DE"), [new("MwSt.", 0.19m, new(net, "EUR", "de-DE"), new(tax, "EUR", "de-DE"), TaxKind.Vat)]);
}

using Federation.Offers.Domain;
using Federation.Shared.Vocabulary;
using Xunit;

namespace Federation.Subgraphs.Tests.Offers;

public sealed class AnnuityTests
{
    public static TheoryData<decimal, decimal, int, decimal, decimal> Known() => new()
    {
        { 32_000, 12_800, 36, 0.0499m, 628.58m },
        { 30_000, 0, 60, 0.0499m, 566.00m },
        { 12_000, 0, 12, 0, 1_000 },
        { 12_000, 6_000, 12, 0, 500 },
        { 10_000, 0, 1, 0.12m, 10_100 },
        { 10_000, 10_000, 24, 0.06m, 50 },
    };

    public static TheoryData<decimal, decimal, int, decimal> Terms() => new() { { 32_000, 12_800, 36, 0.0499m }, { 47_333.33m, 0, 84, 0.0725m } };

    [Theory]
    [MemberData(nameof(Known))]
    public void Instalment_KnownCases_MatchToTheCent(decimal principal, decimal rest, int months, decimal rate, decimal instalment) =>
        Assert.Equal(instalment, decimal.Round(Annuity.Instalment(principal, rest, months, rate), 2, MidpointRounding.AwayFromZero));

    [Theory]
    [MemberData(nameof(Terms))]
    public void Instalment_PaidToTheEnd_LeavesTheRest(decimal principal, decimal rest, int months, decimal rate)
    {
        var instalment = Annuity.Instalment(principal, rest, months, rate);
        var debt = principal;
        for (var month = 0; month < months; month++)
        {
            debt += (debt * rate / 12) - instalment;
        }

        Assert.Equal(rest, decimal.Round(debt, 6));
    }

    [Fact]
    public void Instalment_NoMonths_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Annuity.Instalment(1_000, 0, 0, 0.05m));

    [Theory]
    [InlineData(FinanceProductKind.Loan, 60, 0)]
    [InlineData(FinanceProductKind.BalloonLoan, 36, 40)]
    [InlineData(FinanceProductKind.Lease, 36, 55)]
    public void Advertised_PaidByTheMonth_HasConditions(FinanceProductKind kind, int months, int restPercent) =>
        Assert.Equal(new FinanceTerms(months, 0.0499m, restPercent / 100m), FinanceTerms.Advertised(kind));

    [Theory]
    [InlineData(FinanceProductKind.Cash)]
    [InlineData(FinanceProductKind.Subscription)]
    public void Advertised_NotFinanced_HasNone(FinanceProductKind kind) => Assert.Null(FinanceTerms.Advertised(kind));
}

using Federation.Server;

namespace Federation.Shared.Values;

/// <summary>
/// An amount in whole minor units of a currency: exact, comparable, indexable. Arithmetic with rates happens in
/// <see cref="decimal"/> and is rounded once, when the result becomes money.
/// </summary>
/// <param name="Minor">The amount in minor units (cents, yen).</param>
/// <param name="Currency">The ISO 4217 code.</param>
/// <param name="DefaultLocale">The locale <c>formatted</c> uses when the client names none: the market's first.</param>
[Shareable]
public sealed record Money(
    [property: GraphQLIgnore] long Minor,
    [property: GraphQLType("CurrencyCode!")] string Currency,
    [property: GraphQLIgnore] string? DefaultLocale = null)
{
    /// <summary>The amount in units, with exactly the currency's digits.</summary>
    public decimal Amount => Currencies.FromMinor(Minor, Currency);

    /// <summary>The digits after the decimal point that the currency has (ISO 4217 minor unit).</summary>
    public int MinorUnits => Currencies.MinorDigits(Currency);

    /// <summary>Nothing of a currency.</summary>
    public static Money Zero(string currency, string? defaultLocale = null) => new(0, currency, defaultLocale);

    /// <summary>Rounds an exact amount once, half away from zero.</summary>
    public static Money Round(decimal amount, string currency, string? defaultLocale = null) =>
        new(Currencies.ToMinor(amount, currency), currency, defaultLocale);

    /// <summary>The amount as a reader of <paramref name="locale"/> writes it.</summary>
    public string Format(string? locale = null) => MoneyFormat.Format(this, Locales.Resolve(locale ?? DefaultLocale));

    public static Money operator +(Money left, Money right) => left with { Minor = left.Minor + Same(left, right).Minor };

    public static Money operator -(Money left, Money right) => left with { Minor = left.Minor - Same(left, right).Minor };

    public static Money operator -(Money value) => value with { Minor = -value.Minor };

    /// <summary>The named form of <c>+</c>.</summary>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>The named form of <c>-</c>.</summary>
    public static Money Subtract(Money left, Money right) => left - right;

    /// <summary>The named form of unary <c>-</c>.</summary>
    public static Money Negate(Money value) => -value;

    /// <inheritdoc/>
    public override string ToString() => $"{Amount} {Currency}";

    private static Money Same(Money left, Money right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return string.Equals(left.Currency, right.Currency, StringComparison.Ordinal)
            ? right
            : throw new InvalidOperationException($"{left} and {right} have different currencies.");
    }
}

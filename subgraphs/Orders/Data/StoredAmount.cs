using System.Text.Json;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Orders.Data;

/// <summary>
/// A taxed amount in one column. An order keeps the taxes it was sold with, whatever the rates become; nobody searches for them.
/// </summary>
internal static class StoredAmount
{
    /// <summary>The amount as text.</summary>
    public static string Write(TaxedMoney amount) => JsonSerializer.Serialize(new Stored(
        amount.Net.Currency,
        amount.Net.DefaultLocale,
        amount.Net.Minor,
        [.. amount.Taxes.Select(t => new StoredTax(t.Name, t.Rate, t.Base.Minor, t.Amount.Minor, t.Kind))]));

    /// <summary>The amount that <see cref="Write"/> wrote.</summary>
    public static TaxedMoney Read(string json)
    {
        var stored = JsonSerializer.Deserialize<Stored>(json) ?? throw new InvalidOperationException("A stored amount is null.");
        Money Amount(long minor) => new(minor, stored.Currency, stored.Locale);
        return new TaxedMoney(Amount(stored.Net), [.. stored.Taxes.Select(t => new TaxLine(t.Name, t.Rate, Amount(t.Base), Amount(t.Amount), t.Kind))]);
    }

    private sealed record Stored(string Currency, string? Locale, long Net, IReadOnlyList<StoredTax> Taxes);

    private sealed record StoredTax(string Name, decimal Rate, long Base, long Amount, TaxKind Kind);
}

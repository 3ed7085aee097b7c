using System.Collections.Immutable;
using Federation.Server;

namespace Federation.Shared.Values;

/// <summary>An amount with its taxes; <c>net + tax = gross</c> holds always, because only <see cref="Net"/> and the lines are given.</summary>
[Shareable]
public sealed record TaxedMoney
{
    /// <summary>Builds the sum; the taxes must be of the currency of <paramref name="net"/>.</summary>
    public TaxedMoney(Money net, IReadOnlyList<TaxLine> taxes)
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(taxes);
        Net = net;
        Taxes = taxes;
        Tax = taxes.Aggregate(Money.Zero(net.Currency, net.DefaultLocale), (sum, line) => sum + line.Amount);
        Gross = net + Tax;
    }

    /// <summary>Without tax.</summary>
    public Money Net { get; }

    /// <summary>The sum of <see cref="Taxes"/>.</summary>
    public Money Tax { get; }

    /// <summary>With tax.</summary>
    public Money Gross { get; }

    /// <summary>One line per tax and rate.</summary>
    public IReadOnlyList<TaxLine> Taxes { get; }

    /// <summary>Nothing of a currency, without a tax line.</summary>
    public static TaxedMoney Zero(string currency, string? defaultLocale = null) =>
        new(Money.Zero(currency, defaultLocale), []);

    /// <summary>
    /// The sum of rounded lines: nets, taxes and grosses add up, taxes of the same name, rate and kind become one line.
    /// Nothing is rounded again, so a document total never differs from its lines.
    /// </summary>
    public static TaxedMoney Sum(string currency, string? defaultLocale, IEnumerable<TaxedMoney> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var net = Money.Zero(currency, defaultLocale);
        var taxes = new List<TaxLine>();
        foreach (var part in parts)
        {
            net += part.Net;
            foreach (var line in part.Taxes)
            {
                Merge(taxes, line);
            }
        }

        return new TaxedMoney(net, taxes.ToImmutableArray());
    }

    /// <summary>This amount with one tax line more.</summary>
    public TaxedMoney With(TaxLine line) => new(Net, [.. Taxes, line]);

    /// <inheritdoc/>
    public bool Equals(TaxedMoney? other) => other is not null && Net == other.Net && Taxes.SequenceEqual(other.Taxes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Net, Gross);

    private static void Merge(List<TaxLine> lines, TaxLine line)
    {
        var at = lines.FindIndex(l => l.Kind == line.Kind && l.Rate == line.Rate && string.Equals(l.Name, line.Name, StringComparison.Ordinal));
        if (at < 0)
        {
            lines.Add(line);
            return;
        }

        lines[at] = lines[at] with { Base = lines[at].Base + line.Base, Amount = lines[at].Amount + line.Amount };
    }
}

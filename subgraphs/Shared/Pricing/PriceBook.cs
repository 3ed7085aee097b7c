using Federation.Shared.Vocabulary;

namespace Federation.Shared.Pricing;

/// <summary>The prices of one market that hold on one day: what the rules read.</summary>
public sealed class PriceBook
{
    /// <summary>The code of the delivery row of a market.</summary>
    public const string DeliveryCode = "DELIVERY";

    /// <summary>The code of the registration row of a market.</summary>
    public const string RegistrationCode = "REGISTRATION";

    private readonly Dictionary<(PriceSubject, string), long> _prices = [];

    /// <summary>Indexes the entries; of two for the same thing the later one counts.</summary>
    public PriceBook(MarketTaxes market, string listVersion, DateOnly? validUntil, IEnumerable<PriceEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Market = market;
        ListVersion = listVersion;
        ValidUntil = validUntil;
        foreach (var entry in entries)
        {
            _prices[(entry.Subject, entry.Code)] = entry.NetMinor;
        }
    }

    /// <summary>The market, its currency and its taxes.</summary>
    public MarketTaxes Market { get; }

    /// <summary>The version of the list, shown to clients and part of cache keys.</summary>
    public string ListVersion { get; }

    /// <summary>The first day the list no longer holds; null while the next one is not announced.</summary>
    public DateOnly? ValidUntil { get; }

    /// <summary>The code under which an option of a model is priced.</summary>
    public static string OptionCode(string modelCode, string optionCode) => $"{modelCode}:{optionCode}";

    /// <summary>The net price in minor units; null when the market has none.</summary>
    public long? Find(PriceSubject subject, string code) => _prices.TryGetValue((subject, code), out var net) ? net : null;
}

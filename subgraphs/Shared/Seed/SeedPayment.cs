using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A payment of an order.</summary>
/// <param name="Id"><c>Payment:</c> id.</param>
/// <param name="AmountMinor">In the order's currency.</param>
/// <param name="Method">CARD, TRANSFER ...</param>
/// <param name="Status">Where it stands.</param>
/// <param name="At">When.</param>
/// <param name="ProviderReference">Of the payment provider.</param>
/// <param name="IdempotencyKey">Sent by the payer.</param>
public sealed record SeedPayment(
    string Id,
    long AmountMinor,
    string Method,
    PaymentStatus Status,
    DateTimeOffset At,
    string ProviderReference,
    string IdempotencyKey);

using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A step in the life of an order.</summary>
/// <param name="At">When.</param>
/// <param name="From">Before; null at the start.</param>
/// <param name="To">After.</param>
/// <param name="Actor">Who: a customer id, <c>dealer:CODE</c> or <c>system</c>.</param>
/// <param name="Touchpoint">Through what.</param>
/// <param name="Reason">For a cancellation or return.</param>
public sealed record SeedOrderEvent(
    DateTimeOffset At,
    OrderStatus? From,
    OrderStatus To,
    string Actor,
    Touchpoint Touchpoint,
    string? Reason);

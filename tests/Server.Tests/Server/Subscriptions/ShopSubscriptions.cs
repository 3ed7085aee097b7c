using System.Runtime.CompilerServices;

namespace Federation.Server.Tests.Subscriptions;

#pragma warning disable MA0048 // The sample reads best as one page.

/// <summary>What happened to an order.</summary>
public sealed record OrderEvent(string OrderId, string Status);

public enum Market
{
    De,
    AtAndCh,
}

[SubscriptionType]
public static class ShopSubscriptions
{
    /// <summary>Tells what happens to an order.</summary>
    [Subscribe]
    [Topic("order_{orderId}")]
    public static OrderEvent OrderChanged([ID] string orderId, [EventMessage] OrderEvent message) =>
        message.Status == "LOST" ? throw new Federation.Execution.GraphQLException($"{orderId} is lost", "LOST") : message;

    [Subscribe]
    [Topic("price {market}/{limit}/{since} at {rounded}!")]
    public static decimal? PriceChanged(
        Market market, decimal limit, DateOnly since, [EventMessage] decimal? price, bool rounded = true, string? comment = null) => price;

    /// <summary>Its topic is its C# name.</summary>
    [Subscribe]
    public static int StockChanged([EventMessage] int stock) => stock;

    [Subscribe(With = nameof(Ticks))]
    public static int Tick([EventMessage] int tick) => tick;

    public static async IAsyncEnumerable<int> Ticks(int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var tick = 1; tick <= count; tick++)
        {
            await Task.Delay(1, cancellationToken);
            yield return tick;
        }
    }

    [Subscribe(With = nameof(SubscribeToVipOrders))]
    public static string VipOrder(string customer, [EventMessage] OrderEvent message, [Service] IServiceProvider services) =>
        $"{customer}: {message.Status} {services is not null}";

    [Subscribe]
    [Authorize(Roles = "dealer")]
    [Topic("secret")]
    public static string Secret([EventMessage] string message) => message;

    private static ValueTask<ISourceStream<OrderEvent>> SubscribeToVipOrders(string customer, ITopicEventReceiver receiver, CancellationToken cancellationToken) =>
        receiver.SubscribeAsync<OrderEvent>($"vip:{customer}", cancellationToken);
}

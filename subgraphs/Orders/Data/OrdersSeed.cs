using System.Globalization;
using Federation.Orders.Domain;
using Federation.Shared.Data;
using Federation.Shared.Seed;

namespace Federation.Orders.Data;

/// <summary>The rows of the orders subgraph out of the sample world: each order is what its events lead to.</summary>
internal sealed class OrdersSeed : IDatabaseSeeder<OrdersContext>
{
    /// <inheritdoc/>
    public async Task SeedAsync(OrdersContext context, SeedData world, IProgress<string> progress, CancellationToken cancellationToken)
    {
        progress.Report("writing orders");
        await context.InsertAllAsync(world.Orders.Select(OrderOf), cancellationToken);
    }

    private static Order OrderOf(SeedOrder order)
    {
        List<OrderEvent> events =
        [
            .. order.Events.Select((e, n) => new OrderEvent
            {
                Id = $"{order.Number}|{n.ToString("D4", CultureInfo.InvariantCulture)}",
                OrderId = order.Id,
                At = e.At,
                From = e.From,
                To = e.To,
                Actor = e.Actor,
                Touchpoint = e.Touchpoint,
                Reason = e.Reason,
            }),
        ];
        return new Order
        {
            Id = order.Id,
            Number = order.Number,
            Version = events.Count,
            Kind = order.Kind,
            Status = OrderLife.Replay(events),
            MarketCode = order.MarketCode,
            SalesModel = order.SalesModel,
            CustomerId = order.CustomerId,
            AgentDealerId = order.AgentDealerId,
            ConfigurationId = order.ConfigurationId,
            StockVehicleId = order.StockVehicleId,
            PlacedAt = order.PlacedAt,
            WithdrawalUntil = order.WithdrawalUntil,
            Events = events,
            Lines = [.. order.Lines.Select(l => new OrderLine
            {
                Id = l.Id,
                OrderId = order.Id,
                Description = l.Description,
                Quantity = l.Quantity,
                AmountJson = StoredAmount.Write(l.Amount),
                ServiceProductId = l.ServiceProductId,
            })],
        };
    }
}

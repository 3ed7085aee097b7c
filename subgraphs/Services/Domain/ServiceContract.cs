using Federation.Shared;
using Federation.Shared.Vocabulary;

namespace Federation.Services.Domain;

/// <summary>A service bought for a car.</summary>
public sealed class ServiceContract : INode
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>Counts the transitions; a writer names the version it saw.</summary>
    public required int Version { get; set; }

    public required string ProductId { get; init; }

    public ServiceProduct Product { get; init; } = null!;

    public required string VehicleId { get; init; }

    public OwnedVehicle Vehicle { get; init; } = null!;

    public required ContractStatus Status { get; set; }

    public required DateOnly StartsAt { get; init; }

    public DateOnly? EndsAt { get; init; }

    /// <summary>The day of the next payment; null when nothing more is due.</summary>
    public DateOnly? NextChargeAt { get; init; }

    /// <summary>Days between notice and end.</summary>
    public required int NoticeDays { get; init; }
}

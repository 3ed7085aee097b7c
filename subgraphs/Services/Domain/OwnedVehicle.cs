using Federation.Shared;

namespace Federation.Services.Domain;

/// <summary>A car in somebody's garage.</summary>
public sealed class OwnedVehicle : INode
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    public required string Vin { get; init; }

    public required string CustomerId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public string? Nickname { get; init; }

    public required DateOnly Since { get; init; }

    public required int MileageKm { get; init; }

    public List<ServiceContract> Contracts { get; init; } = [];
}

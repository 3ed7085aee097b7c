using Federation.Shared;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Domain;

/// <summary>A car that exists or is being built and can be bought as it is.</summary>
/// <remarks>
/// <see cref="ModelCode"/>, <see cref="PaintCode"/>, <see cref="Propulsion"/> and <see cref="ListPriceGrossMinor"/> repeat what the trim, the
/// options and the price rows say: a search filters, sorts and counts on one table. They are written with the row and never change.
/// </remarks>
public sealed class StockVehicle : INode, IPositioned
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    public required string Vin { get; init; }

    public required VehicleCondition Condition { get; init; }

    public required StockStatus Status { get; init; }

    public required string MarketCode { get; init; }

    public Market Market { get; init; } = null!;

    public required string TrimId { get; init; }

    public Trim Trim { get; init; } = null!;

    public List<Option> Options { get; init; } = [];

    public required int MileageKm { get; init; }

    public DateOnly? FirstRegistration { get; init; }

    public required string PlantCode { get; init; }

    /// <summary>When it can be handed over; null when it stands ready at its dealer.</summary>
    public DateOnly? EtaDate { get; init; }

    public int? EditionNumber { get; init; }

    public required string DealerCode { get; init; }

    /// <summary>The id that customers gives the dealer.</summary>
    public required string DealerId { get; init; }

    public decimal? Latitude { get; init; }

    public decimal? Longitude { get; init; }

    /// <inheritdoc/>
    public long? PositionX { get; init; }

    /// <inheritdoc/>
    public long? PositionY { get; init; }

    /// <inheritdoc/>
    public long? PositionZ { get; init; }

    public required string ModelCode { get; init; }

    public required string PaintCode { get; init; }

    /// <summary>Six hexadecimal digits of the paint.</summary>
    public string? PaintColour { get; init; }

    public required Propulsion Propulsion { get; init; }

    /// <summary>Gross list price in minor units of the market's currency, as offers computes it from its price rows.</summary>
    public required long ListPriceGrossMinor { get; init; }

    /// <summary>Lower-case words a search looks through: brand, model, trim. No VIN: who may not see it must not find it either.</summary>
    public required string SearchText { get; init; }

    /// <summary>When it came into stock.</summary>
    public required DateTimeOffset ListedAt { get; init; }
}

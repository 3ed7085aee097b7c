using Federation.Shared;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Customers.Domain;

/// <summary>A place that sells cars or looks after them.</summary>
public sealed class Dealer : INode, IPositioned
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required DealerFormat Format { get; init; }

    public required string MarketCode { get; init; }

    public required string Address { get; init; }

    public required decimal Latitude { get; init; }

    public required decimal Longitude { get; init; }

    /// <inheritdoc/>
    public long? PositionX { get; init; }

    /// <inheritdoc/>
    public long? PositionY { get; init; }

    /// <inheritdoc/>
    public long? PositionZ { get; init; }

    /// <summary>Brand codes with blanks around each.</summary>
    public required string BrandCodes { get; init; }

    /// <summary>Codes of what it offers with blanks around each: SALES, SERVICE, TEST_DRIVE ...</summary>
    public required string ServiceCodes { get; init; }

    /// <summary>IANA name: opening hours are local.</summary>
    public required string TimeZone { get; init; }

    public List<OpeningHours> OpeningHours { get; init; } = [];
}

using Federation.Shared;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Services.Domain;

/// <summary>A service that can be bought for a car.</summary>
public sealed class ServiceProduct : INode
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    public required string Code { get; init; }

    public required ServiceKind Kind { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>Null: until it is cancelled.</summary>
    public int? TermMonths { get; init; }

    /// <summary>Codes of the markets that offer it, each between blanks.</summary>
    public required string MarketCodes { get; init; }
}

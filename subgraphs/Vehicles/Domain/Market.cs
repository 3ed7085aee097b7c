using Federation.Shared;
using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Domain;

/// <summary>A country the maker sells in, with the rules that hold there.</summary>
public sealed class Market : INode
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>Two letters, the code every <c>market</c> argument takes.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>BCP 47 tags; the first is the market's default.</summary>
    public required IReadOnlyList<string> Locales { get; init; }

    public required TaxDisplay TaxDisplay { get; init; }

    /// <summary><c>km</c> or <c>mi</c>: what people of the market read; the graph always answers kilometres.</summary>
    public required string DistanceUnit { get; init; }

    /// <summary>IANA time zone of the market's opening hours.</summary>
    public required string TimeZone { get; init; }

    public required SalesModel SalesModel { get; init; }
}

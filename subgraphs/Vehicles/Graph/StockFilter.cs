using Federation.Server;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Graph;

/// <summary>What a search for stock asks for; every member that is given has to hold.</summary>
/// <param name="ModelCodes">One of these models; a list of the filter has at most 100 entries.</param>
/// <param name="Conditions">One of these conditions.</param>
/// <param name="Propulsions">One of these propulsions.</param>
/// <param name="OptionCodes">All of these options, at most 20.</param>
/// <param name="Price">Gross list price in the market's currency.</param>
/// <param name="MileageKm">Kilometres driven.</param>
/// <param name="AvailableBefore">To be had by this day.</param>
/// <param name="DealerIds">At one of these dealers.</param>
/// <param name="Search">At most 8 words of brand, model or trim; for those who may see VINs also a whole VIN.</param>
[GraphQLName("StockFilter")]
public sealed record StockFilter(
    IReadOnlyList<string>? ModelCodes = null,
    IReadOnlyList<VehicleCondition>? Conditions = null,
    IReadOnlyList<Propulsion>? Propulsions = null,
    IReadOnlyList<string>? OptionCodes = null,
    RangeInput? Price = null,
    RangeInput? MileageKm = null,
    DateOnly? AvailableBefore = null,
    [property: GraphQLType("[ID!]")] IReadOnlyList<string>? DealerIds = null,
    string? Search = null)
{
    /// <summary>The words of <see cref="Search"/> in lower case.</summary>
    internal IReadOnlyList<string> SearchWords => Search?.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}

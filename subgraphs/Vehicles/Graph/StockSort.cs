using Federation.Server;
using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Graph;

/// <summary>One key of an order.</summary>
/// <param name="Field">What to sort by.</param>
/// <param name="Direction">Smallest first, or largest.</param>
[GraphQLName("StockSort")]
public sealed record StockSort(StockSortField Field, SortDirection Direction = SortDirection.Asc);

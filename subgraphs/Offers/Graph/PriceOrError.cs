using Federation.Language;

namespace Federation.Offers.Graph;

/// <summary>A price, or why there is none.</summary>
internal sealed record PriceOrError(PriceBreakdown? Price, GraphQLError? Error);

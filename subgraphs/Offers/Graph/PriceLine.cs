using Federation.Server;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Offers.Graph;

/// <summary>One line of a price.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Code">Trim, option or rule code.</param>
/// <param name="Amount">Each part rounded once.</param>
/// <param name="Rule">Why the amount is what it is, where that is not the price list.</param>
/// <param name="Text">For people, per language.</param>
/// <param name="DefaultLocale">The market's.</param>
internal sealed record PriceLine(
    PriceLineKind Kind,
    string Code,
    TaxedMoney Amount,
    string? Rule,
    [property: GraphQLIgnore] LocalizedText Text,
    [property: GraphQLIgnore] string DefaultLocale);

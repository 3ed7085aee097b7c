using Federation.Execution;
using Federation.Language;
using Federation.Offers.Domain;
using Federation.Shared.Errors;
using Federation.Shared.Pricing;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Offers.Graph;

/// <summary>Answers what things cost, on the day that the clock shows unless another one is asked for.</summary>
/// <param name="lists">Price books.</param>
/// <param name="facts">What pricing knows of the catalogue.</param>
/// <param name="time">Today.</param>
internal sealed class Pricing(PriceLists lists, PriceFacts facts, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>
    /// The prices of many cars. A car that cannot be priced has an error in its place: <c>NO_PRICE_FOR_MARKET</c> names the codes
    /// without a price; a price never leaves something out.
    /// </summary>
    public async Task<IReadOnlyList<PriceOrError>> PriceAsync(IReadOnlyList<CarToPrice> cars, CancellationToken cancellationToken)
    {
        var (day, table) = (Today, await facts.GetAsync(cancellationToken));
        var prices = new PriceOrError[cars.Count];
        for (var i = 0; i < cars.Count; i++)
        {
            prices[i] = Price(cars[i], table, await lists.FindAsync(cars[i].Market, day), day);
        }

        return prices;
    }

    /// <summary>What an option costs by itself; null where the market has no price for it.</summary>
    public async Task<TaxedMoney?> OptionAsync(string optionId, string market, DateOnly? at, CancellationToken cancellationToken)
    {
        var table = await facts.GetAsync(cancellationToken);
        return table.OptionCodes.TryGetValue(optionId, out var option) && await BookAsync(market, at) is { } book
            ? VehiclePricing.OptionPrice(option.Model, option.Code, book)
            : null;
    }

    /// <summary>What a trim costs without any option, delivered; null where the market does not offer it.</summary>
    public async Task<TaxedMoney?> TrimAsync(string trimId, string market, CancellationToken cancellationToken)
    {
        var table = await facts.GetAsync(cancellationToken);
        return table.TrimCodes.TryGetValue(trimId, out var code) && await BookAsync(market, null) is { } book
            ? Starting(table.Trims[code], book)
            : null;
    }

    /// <summary>What the cheapest trim of a model costs.</summary>
    public async Task<TaxedMoney?> ModelAsync(string modelId, string market, CancellationToken cancellationToken)
    {
        var table = await facts.GetAsync(cancellationToken);
        return await BookAsync(market, null) is { } book
            ? table.TrimsOfModel[modelId].Select(code => Starting(table.Trims[code], book)).OfType<TaxedMoney>().MinBy(p => p.Gross.Minor)
            : null;
    }

    /// <summary>What a service product costs for its term, or for a month where it has none.</summary>
    public async Task<TaxedMoney?> ServiceAsync(string productId, string market, CancellationToken cancellationToken)
    {
        var table = await facts.GetAsync(cancellationToken);
        return table.ServiceCodes.TryGetValue(productId, out var code) && await BookAsync(market, null) is { } book
            ? VehiclePricing.Listed(PriceSubject.Service, code, book)
            : null;
    }

    /// <summary>
    /// The monthly rate that a trim is advertised with: its starting price financed on the advertised conditions, without a down payment.
    /// Null for a product that is not paid by the month.
    /// </summary>
    public async Task<Money?> MonthlyFromAsync(string trimId, string market, FinanceProductKind product, CancellationToken cancellationToken) =>
        FinanceTerms.Advertised(product) is { } terms && await TrimAsync(trimId, market, cancellationToken) is { Gross: var price }
            ? Money.Round(
                Annuity.Instalment(price.Amount, price.Amount * terms.RestShare, terms.Months, terms.NominalRate), price.Currency, price.DefaultLocale)
            : null;

    private static TaxedMoney? Starting(TrimFacts trim, PriceBook book) =>
        VehiclePricing.Price(new VehicleToPrice(trim, [], DateOnly.MinValue), book).Price?.Total;

    private static PriceOrError Price(CarToPrice car, PriceFactTable table, PriceBook? book, DateOnly day)
    {
        if (book is null)
        {
            return new(null, Error($"There is no price list for the market '{car.Market}'.", [car.Market]));
        }

        if (!table.Trims.TryGetValue(car.Trim, out var trim))
        {
            return new(null, Error($"The trim '{car.Trim}' has no price in '{car.Market}'.", [car.Trim]));
        }

        var options = new List<OptionFacts>(car.Options.Count);
        foreach (var code in car.Options)
        {
            if (!table.Options.TryGetValue((trim.ModelCode, code), out var option))
            {
                return new(null, Error($"The option '{code}' of the model '{trim.ModelCode}' has no price in '{car.Market}'.", [code]));
            }

            options.Add(option);
        }

        var result = VehiclePricing.Price(new VehicleToPrice(trim, options, day, car.Condition, car.MileageKm, car.FirstRegistration), book);
        return result.Price is { } price
            ? new(PriceBreakdown.From(price, book, day), null)
            : new(null, Error($"'{car.Market}' has no price for {string.Join(", ", result.MissingCodes)}.", result.MissingCodes));
    }

    private static GraphQLError Error(string message, IReadOnlyList<string> codes) =>
        new(message, RequestErrorCodes.NoPriceForMarket, extensions: new Dictionary<string, object?> { ["missingCodes"] = codes });

    private async Task<PriceBook?> BookAsync(string market, DateOnly? at) =>
        await lists.FindAsync(market, at ?? Today) ?? throw new GraphQLException(new GraphQLError(
            at is { } day && await lists.FindAsync(market, Today) is not null
                ? $"The market '{market}' has no price list on {day:yyyy-MM-dd}: leave 'at' out for today's prices."
                : $"There is no price list for the market '{market}': the query 'markets' lists the codes.",
            RequestErrorCodes.InvalidInput));
}

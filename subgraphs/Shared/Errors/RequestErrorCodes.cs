namespace Federation.Shared.Errors;

/// <summary>Codes of errors in the arguments of a query; mutations answer typed errors instead.</summary>
public static class RequestErrorCodes
{
    /// <summary>An argument breaks a rule that the schema cannot say.</summary>
    public const string InvalidInput = "INVALID_INPUT";

    /// <summary>Of several arguments exactly one has to be given.</summary>
    public const string ArgumentCombination = "ARGUMENT_COMBINATION";

    /// <summary>The market has no price for something; <c>extensions.missingCodes</c> names it.</summary>
    public const string NoPriceForMarket = "NO_PRICE_FOR_MARKET";
}

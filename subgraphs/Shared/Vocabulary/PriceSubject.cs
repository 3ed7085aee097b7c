namespace Federation.Shared.Vocabulary;

/// <summary>What a row of the price list prices.</summary>
public enum PriceSubject
{
    /// <summary>The base price of a trim; code = trim code.</summary>
    Trim,

    /// <summary>An option of a model; code = <c>model:option</c>.</summary>
    Option,

    /// <summary>An accessory; code = SKU.</summary>
    Accessory,

    /// <summary>A service product for its whole term or one month; code = product code.</summary>
    Service,

    /// <summary>A feature product for a period; code = <c>feature:period</c>.</summary>
    Feature,

    /// <summary>Delivery to the dealer; code = <c>DELIVERY</c>.</summary>
    Delivery,

    /// <summary>Registration and plates, a public charge without further tax; code = <c>REGISTRATION</c>.</summary>
    Registration,
}

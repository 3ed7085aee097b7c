using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Services.Data;
using Federation.Services.Domain;

namespace Federation.Services.Graph;

/// <summary>A service that can be bought for a car.</summary>
[ObjectType<ServiceProduct>(IgnoreProperties = [nameof(ServiceProduct.MarketCodes)])]
[Key("id")]
internal static class ServiceProductNode
{
    /// <summary>Resolves references to service products.</summary>
    [Lookup]
    public static Task<IReadOnlyList<ServiceProduct?>> GetServiceProductByIdAsync(
        IReadOnlyList<string> ids, QueryContext<ServiceProduct> query, ServicesContext database, CancellationToken cancellationToken) =>
        database.Products.LoadAsync(p => p.Id, ids, query, cancellationToken);

    /// <summary>Its name.</summary>
    public static string GetName([Parent(requires: nameof(ServiceProduct.Name))] ServiceProduct product, [GraphQLType("LocaleTag")] string? locale = null) =>
        product.Name.Get(locale);
}

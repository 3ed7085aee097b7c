using System.Buffers;
using System.Text.Json;

namespace Federation.Floors;

/// <summary>
/// The ideal gateway for exactly one query: a plan by hand of seven requests, answers read by <see cref="Utf8JsonReader"/>, values
/// copied as they are. No other query, no errors.
/// </summary>
internal sealed class FixedPlan(Shop shop, string scenario)
{
    private static readonly byte[] s_users = """{"query":"{users{id username name}}"}"""u8.ToArray();
    private static readonly byte[] s_topProducts = """{"query":"{topProducts{name price upc weight}}"}"""u8.ToArray();

    private readonly byte[] _query = JsonElement.Parse(File.ReadAllBytes(Path.Combine(scenario, "request.json"))).GetProperty("query"u8)
        .GetString() is { } query ? System.Text.Encoding.UTF8.GetBytes(query) : [];

    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return;
        }

        if (!await IsKnownAsync(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        string? authorization = context.Request.Headers.Authorization;
        var topRequest = shop.Products.PostAsync(s_topProducts, authorization);
        var usersRequest = shop.Accounts.PostAsync(s_users, authorization);
        var top = await topRequest;
        var users = await usersRequest;
        var merge = Merge.Rent();
        merge.ReadRoots(top, users);

        var topStockRequest = shop.Inventory.PostAsync(merge.TopStockBody(), authorization);
        var reviews = await shop.Reviews.PostAsync(merge.ReviewsBody(), authorization);
        merge.ReadReviews(reviews);

        var productsRequest = shop.Products.PostAsync(merge.ProductsBody(), authorization);
        var authorsRequest = shop.Accounts.PostAsync(merge.AuthorsBody(), authorization);
        var products = await productsRequest;
        merge.ReadProducts(products);

        var stockRequest = shop.Inventory.PostAsync(merge.StockBody(), authorization);
        var authors = await authorsRequest;
        merge.ReadAuthors(authors);
        var topStock = await topStockRequest;
        var stock = await stockRequest;
        merge.Write(topStock, stock, authors);

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = merge.Answer.Length;
        await context.Response.BodyWriter.WriteAsync(merge.Answer);
        foreach (var body in (ReadOnlySpan<Body>)[top, users, topStock, reviews, products, authors, stock])
        {
            body.Return();
        }

        merge.Return();
    }

    private async ValueTask<bool> IsKnownAsync(HttpRequest request)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync();
            if (read.IsCompleted)
            {
                var isKnown = IsKnown(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return isKnown;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private bool IsKnown(ReadOnlySequence<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var isQuery = reader.ValueTextEquals("query"u8);
                reader.Read();
                if (isQuery)
                {
                    return reader.ValueTextEquals(_query);
                }

                reader.Skip();
            }
        }

        return false;
    }
}

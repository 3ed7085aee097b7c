using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Types;

namespace Federation.Shop;

/// <summary>
/// One subgraph. A document is executed once; the same bytes get the same answer from memory, so that the gateway in front and not
/// the subgraph is what is measured.
/// </summary>
internal sealed class Subgraph
{
    private const int MostAnswers = 4096;

    private readonly ConcurrentDictionary<byte[], byte[]> _answers = new(new BytesComparer());
    private readonly RequestExecutor _executor;
    private readonly ShopData _data;
    private readonly Counters _counters;

    /// <summary>Makes a subgraph.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="sdl">The schema that it executes.</param>
    /// <param name="publishedSdl">What it answers when asked for its schema.</param>
    /// <param name="data">The data.</param>
    /// <param name="counters">Where requests are counted.</param>
    public Subgraph(string name, string sdl, string publishedSdl, ShopData data, Counters counters)
    {
        (_data, _counters) = (data, counters);
        var root = sdl.Contains("type Query", StringComparison.Ordinal) ? "extend type Query" : "type Query";
        var entities = string.Join(" | ", ((string[])["User", "Product", "Review"]).Where(t => sdl.Contains($"type {t} ", StringComparison.Ordinal)));
        var machinery =
            $$"""
            scalar _Any
            type _Service { sdl: String! }
            union _Entity = {{entities}}
            {{root}} { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
            """;
        var schema = SchemaBuilder.Build(
            [Utf8GraphQLParser.Parse(sdl, ParserOptions.TrustedSdl), Utf8GraphQLParser.Parse(machinery, ParserOptions.TrustedSdl)],
            new SchemaOptions { AllowUnknownDirectives = true, Scalars = new Dictionary<string, ScalarCoercion>(StringComparer.Ordinal) });
        _executor = new RequestExecutor(
            schema.Schema ?? throw new InvalidOperationException($"{name}: {string.Join('\n', schema.Errors)}"),
            Resolvers(publishedSdl),
            new RequestExecutorOptions { ParserOptions = ParserOptions.TrustedSdl, AllowIntrospection = true });
    }

    public async Task HandleAsync(HttpContext context)
    {
        var body = await ReadAsync(context.Request);
        var answer = await AnswerAsync(body);
        context.Request.BodyReader.AdvanceTo(body.End);
        _counters.CountRequest((int)body.Length, answer.Length, context.Request.Headers.Authorization.Count > 0);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.BodyWriter.WriteAsync(answer);
    }

    private static async ValueTask<ReadOnlySequence<byte>> ReadAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            if (read.IsCompleted)
            {
                return read.Buffer;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private ValueTask<byte[]> AnswerAsync(in ReadOnlySequence<byte> body)
    {
        var lookup = _answers.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (body.IsSingleSegment)
        {
            return lookup.TryGetValue(body.FirstSpan, out var known) ? ValueTask.FromResult(known) : ExecuteAsync(body.ToArray());
        }

        var length = (int)body.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        body.CopyTo(bytes);
        var isKnown = lookup.TryGetValue(bytes.AsSpan(0, length), out var answer);
        ArrayPool<byte>.Shared.Return(bytes);
        return isKnown ? ValueTask.FromResult(answer!) : ExecuteAsync(body.ToArray());
    }

    private async ValueTask<byte[]> ExecuteAsync(byte[] body)
    {
        var request = JsonElement.Parse(body);
        var output = new ArrayBufferWriter<byte>();
        if (request.ValueKind != JsonValueKind.Array)
        {
            await ExecuteAsync(request, output);
        }
        else
        {
            output.Write("["u8);
            for (var i = 0; i < request.GetArrayLength(); i++)
            {
                output.Write(i > 0 ? ","u8 : default);
                await ExecuteAsync(request[i], output);
            }

            output.Write("]"u8);
        }

        if (_answers.Count >= MostAnswers)
        {
            _answers.Clear();
        }

        return _answers[body] = output.WrittenSpan.ToArray();
    }

    private async Task ExecuteAsync(JsonElement request, IBufferWriter<byte> output)
    {
        await using var result = (OperationResult)await _executor.ExecuteAsync(new GraphQLRequest
        {
            Query = request.GetProperty("query").GetString(),
            OperationName = request.TryGetProperty("operationName", out var name) ? name.GetString() : null,
            Variables = request.TryGetProperty("variables", out var variables) && variables.ValueKind == JsonValueKind.Object ? variables : null,
        });
        foreach (var error in result.Errors)
        {
            await Console.Error.WriteLineAsync($"{error.Message}: {request.GetRawText()}");
        }

        result.WriteTo(output);
    }

    private ResolverMap Resolvers(string sdl)
    {
        var resolvers = new ResolverMap();
        resolvers.Add("Query", "_service", new PureFieldResolver(_ => sdl));
        resolvers.Add("_Service", "sdl", new PureFieldResolver(_ => sdl));
        resolvers.Add("Query", "me", new PureFieldResolver(_ => _data.Users[0]));
        resolvers.Add("Query", "users", new PureFieldResolver(_ => _data.Users));
        resolvers.Add("Query", "user", new AsyncFieldResolver(c => ValueTask.FromResult<object?>(ShopData.Find(_data.Users, "id", (string?)c.ArgumentValue("id")))));
        resolvers.Add("Query", "topProducts", new AsyncFieldResolver(c => ValueTask.FromResult<object?>(_data.Products.Take((int)c.ArgumentValue("first")!).ToList())));
        resolvers.Add("Query", "_entities", new AsyncFieldResolver(c => ValueTask.FromResult<object?>(
            ((IEnumerable<object?>)c.ArgumentValue("representations")!).Select(r => Entity((JsonElement)r!)).ToList())));

        // Every review is by the first user, every user has written the first two.
        resolvers.Add("Review", "author", new PureFieldResolver(_ => _data.Users[0]));
        resolvers.Add("User", "reviews", new PureFieldResolver(_ => _data.Reviews.Take(2).ToList()));
        resolvers.Add("Review", "product", new PureFieldResolver(review => ShopData.Find(_data.Products, "upc", (string?)Fields(review)["product"])));
        resolvers.Add("Product", "reviews", new PureFieldResolver(product => _data.Reviews.Where(r => Equals(r["product"], Fields(product)["upc"])).ToList()));

        // What is required is what was sent, not what the data say.
        resolvers.Add("Product", "shippingEstimate", new PureFieldResolver(product =>
            Fields(product).GetValueOrDefault("sent") is JsonElement sent && sent.TryGetProperty("price", out var price) && sent.TryGetProperty("weight", out var weight)
                ? price.GetInt32() > 1000 ? 0 : weight.GetInt32() / 2
                : null));
        return resolvers;
    }

    private Dictionary<string, object?>? Entity(JsonElement representation) =>
        _data.Find(representation) is { } known ? new Dictionary<string, object?>(known, StringComparer.Ordinal) { ["sent"] = representation } : null;

    private static IReadOnlyDictionary<string, object?> Fields(object? parent) => (IReadOnlyDictionary<string, object?>)parent!;
}

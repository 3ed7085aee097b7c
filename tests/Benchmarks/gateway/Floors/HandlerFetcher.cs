using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace Federation.Floors;

/// <summary>The cheapest public way to use the framework's HTTP client.</summary>
internal sealed class HandlerFetcher(HttpMessageInvoker client, Uri url) : IFetcher
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    public static SocketsHttpHandler CreateHandler() => new()
    {
        UseCookies = false,
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxConnectionsPerServer = 512,
    };

    public async ValueTask<Body> PostAsync(ReadOnlyMemory<byte> body, string? authorization)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ReadOnlyMemoryContent(body) };
        message.Content.Headers.ContentType = s_json;
        if (authorization is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await client.SendAsync(message, default);
        response.EnsureSuccessStatusCode();
        var length = (int)response.Content.Headers.ContentLength!;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        await using var stream = await response.Content.ReadAsStreamAsync();
        await stream.ReadExactlyAsync(bytes.AsMemory(0, length));
        return new Body(bytes, 0, length);
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Mime;
using System.Text;

namespace Federation.EndToEnd.World;

/// <summary>A client of one GraphQL server.</summary>
internal sealed class GraphQLClient(Uri server) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = server, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Another address of the same server.</summary>
    public Uri At(string path) => new(server, path);

    /// <summary>Sends an operation; <paramref name="token"/> goes along as the caller's.</summary>
    public Task<Answer> AskAsync(Operation operation, string? token = null) =>
        SendAsync(JsonContent.Create(new { query = operation.Query, variables = operation.Variables }), token);

    /// <summary>Sends any text as a request.</summary>
    public Task<Answer> SendTextAsync(string body) => SendAsync(new StringContent(body, Encoding.UTF8, MediaTypeNames.Application.Json), token: null);

    /// <summary>Gets an address of the server.</summary>
    public async Task<Answer> GetAsync(string path)
    {
        using var response = await _client.GetAsync(At(path));
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _client.Dispose();

    private async Task<Answer> SendAsync(HttpContent content, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await _client.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

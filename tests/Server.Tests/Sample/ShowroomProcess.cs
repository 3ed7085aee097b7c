using System.Globalization;
using System.Text;
using Federation.TestKit;
using Xunit;

namespace Federation.Server.Tests.Sample;

/// <summary>The sample as its readers run it: a process with a database of its own.</summary>
public sealed class ShowroomProcess : IAsyncLifetime
{
    public const string Project = "engine/samples/Showroom";
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort.Next().ToString(CultureInfo.InvariantCulture)}");
    private RunningProgram? _program;

    /// <summary>Where GraphQL is served.</summary>
    public Uri Endpoint => new(_address, "/graphql");

    public async ValueTask InitializeAsync()
    {
        _program = RunningProgram.Start(
            Project,
            ["--urls", _address.ToString(), "--Database", $"Data Source={Path.Combine(_folder.Path, "showroom.db")}"],
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" });
        await _program.WaitUntilHealthyAsync(new Uri(Endpoint, "?sdl"), TimeSpan.FromMinutes(1), CancellationToken.None);
    }

    /// <summary>The answer's body to a request in JSON.</summary>
    public async Task<string> PostAsync(string json, string accept = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd(accept);
        using var response = await _client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _program!.DisposeAsync();
        _folder.Dispose();
    }
}

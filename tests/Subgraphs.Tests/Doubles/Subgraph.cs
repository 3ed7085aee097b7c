using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Federation.AspNetCore.Identity;
using Federation.Shared.Hosting;
using Federation.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Federation.Subgraphs.Tests.Doubles;

/// <summary>One subgraph, hosted for real and asked over HTTP. It is started and seeded when it is asked for the first time.</summary>
public sealed class Subgraph : IAsyncDisposable
{
    private readonly SubgraphDefinition _definition;
    private readonly SubgraphHostOptions _options;
    private readonly SqlRecorder _recorder = new();
    private readonly Lazy<Task<WebApplication>> _app;
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(60) };

    internal Subgraph(SubgraphDefinition definition, SubgraphHostOptions options)
    {
        _definition = definition with
        {
            AddServices = (services, configuration) =>
            {
                definition.AddServices(services, configuration);
                services.AddSingleton<ILoggerProvider>(_recorder);
                services.Configure<LoggerFilterOptions>(o => o.Rules.Add(
                    new LoggerFilterRule(typeof(SqlRecorder).FullName, SqlRecorder.Category, LogLevel.Information, filter: null)));
            },
        };
        _options = options;
#pragma warning disable VSTHRD011 // nobody holds a context that the start could wait for
        _app = new(StartAsync);
#pragma warning restore VSTHRD011
    }

    /// <summary>Sends a request as a person or a program that the development issuer knows (<c>dealer:DE-0001</c>), or as nobody.</summary>
    public async Task<Answer> AskAsync(string query, object? variables = null, string? identity = null) =>
        await SendAsync(query, variables, identity is null ? null : await TokenAsync(identity));

    /// <summary>Sends a request with a token, whatever it says.</summary>
    public Task<Answer> AskWithTokenAsync(string query, string token) => SendAsync(query, variables: null, token);

    /// <summary>A token of the development issuer.</summary>
    public async Task<string> TokenAsync(string identity) =>
        (await _app.Value).Services.GetRequiredService<DevelopmentIssuer>().CreateToken(DemoIdentity.Parse(identity));

    /// <summary>A service of the host.</summary>
    public async Task<T> ServiceAsync<T>()
        where T : notnull => (await _app.Value).Services.GetRequiredService<T>();

    /// <summary>The key of the development issuer, as it lies in the data folder.</summary>
    public async Task<ECDsa> SigningKeyAsync()
    {
        await _app.Value;
        var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(Path.Combine(_options.DataDirectory, "identity", "development-key.pem")));
        return key;
    }

    /// <summary>Asks for entities by their representations, as a gateway does.</summary>
    /// <param name="selection">A selection set on <c>_Entity</c>, with its braces.</param>
    /// <param name="representations">Objects with <c>__typename</c>.</param>
    /// <param name="identity">Who asks.</param>
    public Task<Answer> EntitiesAsync(string selection, IReadOnlyList<object> representations, string? identity = null) => AskAsync(
        $"query ($representations: [_Any!]!) {{ _entities(representations: $representations) {selection} }}", new { representations }, identity);

    /// <summary>Reads another address of the host.</summary>
    public async Task<HttpResponseMessage> GetAsync(string url)
    {
        await _app.Value;
        return await _client.GetAsync(url);
    }

    /// <summary>Reads the subgraph's SQLite file directly.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, Func<SqliteDataReader, T> row)
    {
        await _app.Value;
        var file = Path.Combine(_options.DataDirectory, $"{_definition.Name}.db");
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>Changes a row of the subgraph's SQLite file behind its back: states that no mutation reaches yet.</summary>
    public async Task WriteAsync(FormattableString sql)
    {
        await _app.Value;
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_options.DataDirectory, $"{_definition.Name}.db")};Default Timeout=15");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = string.Format(System.Globalization.CultureInfo.InvariantCulture, sql.Format, [.. sql.GetArguments().Select((_, i) => (object)$"$p{i}")]);
        for (var i = 0; i < sql.ArgumentCount; i++)
        {
            command.Parameters.AddWithValue($"$p{i}", sql.GetArgument(i));
        }

        await command.ExecuteNonQueryAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_app.IsValueCreated)
        {
            var app = await _app.Value;
            await app.StopAsync();
            await app.DisposeAsync();
        }

        _recorder.Dispose();
    }

    private async Task<Answer> SendAsync(string query, object? variables, string? token)
    {
        await _app.Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        _recorder.Take();
        using var response = await _client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, text, _recorder.Take());
    }

    private Task<WebApplication> StartAsync()
    {
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        _client.BaseAddress = new Uri(url);
        return SubgraphHost.StartAsync(_definition, _options with
        {
            Urls = url,
            Settings = new Dictionary<string, string?>(_options.Settings, StringComparer.OrdinalIgnoreCase) { ["Media:BaseUrl"] = $"{url}/media/" },
        });
    }
}

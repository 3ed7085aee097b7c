using System.Buffers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Federation.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server.Tests.Library;

/// <summary>The sample library's schema over an in-memory shelf.</summary>
internal sealed class LibraryServer : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public LibraryServer(Action<IRequestExecutorBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<Shelf>();
        var builder = services.AddGraphQLServer()
            .AddTypeExtension(typeof(LibraryQueries))
            .AddTypeExtension(typeof(LibraryMutations))
            .AddTypeExtension(typeof(BookNode))
            .AddTypeExtension(typeof(ShopNode))
            .AddMutationConventions(o => o.NonNullErrors = true)
            .AddAuthorization(o => o.AddPolicy("adult", u => u.HasClaim("age", "18")));
        configure?.Invoke(builder);
        _services = services.BuildServiceProvider();
        Executor = _services.GetRequiredService<IRequestExecutor>();
    }

    public IRequestExecutor Executor { get; }

    public Shelf Shelf => _services.GetRequiredService<Shelf>();

    public string Sdl => _services.GetRequiredService<ISchemaDocumentProvider>().GetSdl();

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The response as one line of JSON.</summary>
    public async Task<string> ExecuteAsync(string query, string? variables = null, ClaimsPrincipal? user = null, bool fromGateway = false)
    {
        await using var scope = _services.CreateAsyncScope();
        var request = new GraphQLRequest
        {
            Query = query,
            Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement,
            Services = scope.ServiceProvider,
            ContextData = fromGateway ? new Dictionary<string, object?> { ["federation.service"] = true } : new Dictionary<string, object?>(),
        };
        var result = await Executor.ExecuteAsync(user is null ? request : request with { User = user });
        var output = new ArrayBufferWriter<byte>();
        result.ExpectOperationResult().WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static ClaimsPrincipal User(params (string Type, string Value)[] claims) =>
        new(new ClaimsIdentity(claims.Select(c => new Claim(c.Type, c.Value)), "test"));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

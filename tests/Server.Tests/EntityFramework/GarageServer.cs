using System.Buffers;
using System.Text;
using Federation.Execution;
using Federation.Server.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Federation.Server.Tests.EntityFramework;

/// <summary>The garage's schema over a database of the fixture, with a log of its statements.</summary>
internal sealed class GarageServer : IAsyncDisposable, IDbContextFactory<GarageDb>
{
    private readonly GarageFixture _garage;
    private readonly string _provider;
    private readonly ServiceProvider _services;

    public GarageServer(GarageFixture garage, params Type[] types)
        : this(garage, GarageFixture.Sqlite, types)
    {
    }

    public GarageServer(GarageFixture garage, string provider, params Type[] types)
    {
        _provider = provider;
        _garage = garage;
        var services = new ServiceCollection();
        services.AddSingleton<IDbContextFactory<GarageDb>>(this);
        var builder = services.AddGraphQLServer().RegisterDbContextFactory<GarageDb>().ModifyOptions(o => o.RequireServiceCaller = false)
            .ModifyPagingOptions(o =>
            {
                o.InferConnectionNameFromField = false;
                o.NonNullLists = true;
            });
        foreach (var type in types.Length > 0 ? types : [typeof(GarageQueries), typeof(CarNode), typeof(OwnerNode)])
        {
            builder.AddTypeExtension(type);
        }

        _services = services.BuildServiceProvider();
    }

    public SqlLog Log { get; } = new();

    public string Sdl => _services.GetRequiredService<ISchemaDocumentProvider>().GetSdl();

    public async Task StartAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    /// <summary>The response as one line of JSON; the log then holds its statements.</summary>
    public async Task<string> ExecuteAsync(string query)
    {
        Log.Statements.Clear();
        await using var scope = _services.CreateAsyncScope();
        var result = await _services.GetRequiredService<IRequestExecutor>().ExecuteAsync(new GraphQLRequest { Query = query, Services = scope.ServiceProvider });
        var output = new ArrayBufferWriter<byte>();
        result.ExpectOperationResult().WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public GarageDb CreateDbContext() => _garage.Open(_provider, Log);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

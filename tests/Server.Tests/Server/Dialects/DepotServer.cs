using System.Buffers;
using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server.Tests.Dialects;

/// <summary>The depot, served in one of the dialects.</summary>
internal sealed class DepotServer : IAsyncDisposable
{
    private static readonly Dictionary<string, ScalarCoercion> s_scalars = new(KnownScalars.All, StringComparer.Ordinal)
    {
        ["FieldSelectionMap"] = KnownScalars.Any,
        ["FieldSelectionSet"] = KnownScalars.Any,
    };

    private readonly ServiceProvider _services;

    public DepotServer(SchemaDialect dialect, params Type[] types)
        : this(o => o.Dialect = dialect, types)
    {
    }

    public DepotServer(Action<GraphQLServerOptions> configure, params Type[] types)
    {
        var services = new ServiceCollection();
        var builder = services.AddGraphQLServer().ModifyOptions(o => o.RequireServiceCaller = false).ModifyOptions(configure);
        foreach (var type in types.Length > 0 ? types : [typeof(DepotQueries), typeof(PartNode)])
        {
            builder.AddTypeExtension(type);
        }

        _services = services.BuildServiceProvider();
    }

    public ISchemaDocumentProvider Document => _services.GetRequiredService<ISchemaDocumentProvider>();

    /// <summary>The response as one line of JSON.</summary>
    public async Task<string> ExecuteAsync(string query, string? variables = null, bool asGateway = false)
    {
        await using var scope = _services.CreateAsyncScope();
        var result = await _services.GetRequiredService<IRequestExecutor>().ExecuteAsync(new GraphQLRequest
        {
            Query = query,
            Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement,
            Services = scope.ServiceProvider,
            ContextData = asGateway ? new Dictionary<string, object?> { ["federation.service"] = true } : new Dictionary<string, object?>(),
        });
        var output = new ArrayBufferWriter<byte>();
        result.ExpectOperationResult().WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>What is wrong with an SDL that brings all its definitions.</summary>
    public static IEnumerable<string> Errors(string sdl) =>
        SchemaBuilder.Build(Utf8GraphQLParser.Parse(sdl), new SchemaOptions { Scalars = s_scalars }).Errors.Select(e => e.Message);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.Types;

namespace Federation.Engine.Tests.Execution;

/// <summary>A schema with resolvers, put together by a test.</summary>
internal sealed class TestGraph(string sdl, SchemaOptions? schemaOptions = null)
{
    private readonly Schema _schema = Schema.Parse(sdl, schemaOptions);
    private RequestExecutor? _executor;

    public ResolverMap Resolvers { get; } = new();

    public RequestExecutorOptions Options { get; } = new();

    public RequestExecutor Executor => _executor ??= new RequestExecutor(_schema, Resolvers, Options);

    public TestGraph Pure(string type, string field, Func<object, object?> resolve)
    {
        Resolvers.Add(type, field, new PureFieldResolver(resolve));
        return this;
    }

    public TestGraph Async(string type, string field, Func<IResolverContext, ValueTask<object?>> resolve)
    {
        Resolvers.Add(type, field, new AsyncFieldResolver(resolve));
        return this;
    }

    public TestGraph Batch(string type, string field, Func<IBatchResolverContext, ValueTask<IReadOnlyList<object?>>> resolve)
    {
        Resolvers.Add(type, field, new BatchFieldResolver(resolve));
        return this;
    }

    public async Task<string> RunAsync(string query, string? variables = null, object? root = null, CancellationToken cancellationToken = default) =>
        Print(await Executor.ExecuteAsync(new GraphQLRequest { Query = query, Variables = ToJson(variables), RootValue = root }, cancellationToken));

    public async Task<OperationResult> ExecuteAsync(string query, object? root = null) =>
        (await Executor.ExecuteAsync(new GraphQLRequest { Query = query, RootValue = root })).ExpectOperationResult();

    public static JsonElement? ToJson(string? json) => json is null ? null : JsonDocument.Parse(json).RootElement;

    public static string Print(IExecutionResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.ExpectOperationResult().WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static Dictionary<string, object?> Map(params (string Name, object? Value)[] entries) =>
        entries.ToDictionary(e => e.Name, e => e.Value);
}

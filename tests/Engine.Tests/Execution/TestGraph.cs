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

    public TestGraph Subscribe<T>(string field, Func<IResolverContext, IAsyncEnumerable<T>> subscribe)
    {
        Resolvers.AddSubscribe("Subscription", field, SubscribeResolver.Create(subscribe));
        return this;
    }

    public TestGraph SubscribeAsync<T>(string field, Func<IResolverContext, ValueTask<IAsyncEnumerable<T>>> subscribe)
    {
        Resolvers.AddSubscribe("Subscription", field, SubscribeResolver.Create(subscribe));
        return this;
    }

    public async Task<string> RunAsync(string query, string? variables = null, object? root = null, CancellationToken cancellationToken = default) =>
        Print(await Executor.ExecuteAsync(new GraphQLRequest { Query = query, Variables = ToJson(variables), RootValue = root }, cancellationToken));

    public async Task<OperationResult> ExecuteAsync(string query, object? root = null) =>
        (await Executor.ExecuteAsync(new GraphQLRequest { Query = query, RootValue = root })).ExpectOperationResult();

    public async Task<ResponseStream> SubscribeAsync(string query, CancellationToken cancellationToken = default) =>
        (await Executor.ExecuteAsync(new GraphQLRequest { Query = query }, cancellationToken)).ExpectResponseStream();

    /// <summary>The answers of a stream, all or the first ones.</summary>
    public async Task<IReadOnlyList<string>> ReadAllAsync(string query, string? variables = null, object? root = null, int take = int.MaxValue)
    {
        var request = new GraphQLRequest { Query = query, Variables = ToJson(variables), RootValue = root };
        await using var stream = (await Executor.ExecuteAsync(request)).ExpectResponseStream();
        var answers = new List<string>();
        await foreach (var answer in stream.ReadResultsAsync())
        {
            answers.Add(Print(answer));
            if (answers.Count == take)
            {
                break;
            }
        }

        return answers;
    }

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

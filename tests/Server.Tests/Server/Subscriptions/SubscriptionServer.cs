using System.Buffers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.Server.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server.Tests.Subscriptions;

/// <summary>A schema with subscriptions over topics in memory.</summary>
internal sealed class SubscriptionServer : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public SubscriptionServer(int capacity = 256)
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer()
            .AddQueryType<Greeting>()
            .AddTypeExtension(typeof(ShopSubscriptions))
            .AddInMemorySubscriptions(o => o.TopicBufferCapacity = capacity);
        _services = services.BuildServiceProvider();
    }

    public ITopicEventSender Sender => _services.GetRequiredService<ITopicEventSender>();

    public ITopicEventReceiver Receiver => _services.GetRequiredService<ITopicEventReceiver>();

    public LocalTopics Topics => _services.GetRequiredService<InMemoryTopics>().Topics;

    public string Sdl => _services.GetRequiredService<ISchemaDocumentProvider>().GetSdl();

    public async Task<IExecutionResult> ExecuteAsync(string query, ClaimsPrincipal? user = null, string? variables = null, CancellationToken cancellationToken = default)
    {
        var request = new GraphQLRequest
        {
            Query = query,
            Services = _services,
            Variables = variables is null ? null : JsonElement.Parse(variables),
        };
        return await _services.GetRequiredService<IRequestExecutor>().ExecuteAsync(user is null ? request : request with { User = user }, cancellationToken);
    }

    public async Task<ResponseStream> SubscribeAsync(string query, ClaimsPrincipal? user = null, CancellationToken cancellationToken = default) =>
        (await ExecuteAsync(query, user, cancellationToken: cancellationToken)).ExpectResponseStream();

    public static string Print(IExecutionResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        result.ExpectOperationResult().WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public sealed class Greeting
    {
        public static string Hello() => "hello";
    }
}

using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Federation.AspNetCore;
using Federation.Execution;
using Federation.Types;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>A host with subscriptions and incremental delivery at a port of this machine, as clients meet it.</summary>
internal sealed class StreamingHost : IAsyncDisposable
{
    private const string Sdl = """
        type Query { hello: String!  me: String  model: Model  slow: Int }
        type Model { name: String!  price: Int  trims: [Trim!] }
        type Trim { name: String! }
        type Mutation { order: Int }
        type Subscription { tick(count: Int!): Int!  sold: String  broken: Int  endless: Int }
        """;

    private readonly WebApplication _app;

    private readonly TaskCompletionSource _endlessReleased;

    private readonly StrongBox<int> _orders;

    private StreamingHost(WebApplication app, EventFeed sold, TaskCompletionSource endlessReleased, StrongBox<int> orders)
    {
        _orders = orders;
        _endlessReleased = endlessReleased;
        _app = app;
        Sold = sold;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>The events of <c>subscription { sold }</c>.</summary>
    public EventFeed Sold { get; }

    /// <summary>Finished when the reader of <c>subscription { endless }</c> has gone.</summary>
    public Task EndlessReleased => _endlessReleased.Task;

    /// <summary>How often <c>mutation { order }</c> was executed.</summary>
    public int Orders => _orders.Value;

    public HttpClient Client { get; }

    public Uri WebSocketAddress => new UriBuilder(Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri;

    public static async Task<StreamingHost> StartAsync(
        Action<GraphQLStreamOptions>? configure = null, Action<WebApplicationBuilder>? build = null, Action<GraphQLHttpOptions>? configureHttp = null)
    {
        var sold = new EventFeed();
        var endlessReleased = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var orders = new StrongBox<int>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        builder.Services.AddSingleton<IRequestExecutor>(CreateExecutor(sold, endlessReleased, orders));
        build?.Invoke(builder);
        var app = builder.Build();
        app.UseRouting();
        if (app.Services.GetService<IAuthenticationService>() is not null)
        {
            app.UseAuthentication(); // as hosts do: what connection_init carries must be checked all the same
        }

        app.MapGraphQL(configure: options =>
        {
            configure?.Invoke(options.Streams);
            configureHttp?.Invoke(options);
        });
        await app.StartAsync();
        return new StreamingHost(app, sold, endlessReleased, orders);
    }

    /// <summary>Ends the host as SIGTERM does.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public Task<HttpResponseMessage> PostAsync(string query, string? accept, string path = "/graphql", params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, JsonSerializer.Serialize(new { query }), accept, headers);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? body, string? accept, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static RequestExecutor CreateExecutor(EventFeed sold, TaskCompletionSource endlessReleased, StrongBox<int> orders)
    {
        var resolvers = new ResolverMap();
        resolvers.Add("Query", "hello", new PureFieldResolver(_ => "wörld"));
        resolvers.Add("Query", "me", new AsyncFieldResolver(c => ValueTask.FromResult<object?>(c.User.FindFirst("sub")?.Value)));
        resolvers.Add("Query", "model", new PureFieldResolver(_ => "Fenn"));
        resolvers.Add("Query", "slow", new AsyncFieldResolver(async c =>
        {
            await Task.Delay(500, c.RequestAborted);
            return 1;
        }));
        resolvers.Add("Mutation", "order", new AsyncFieldResolver(_ => ValueTask.FromResult<object?>(Interlocked.Increment(ref orders.Value))));
        resolvers.Add("Model", "name", new PureFieldResolver(model => model));
        resolvers.Add("Model", "price", new AsyncFieldResolver(async c =>
        {
            await Task.Delay(20, c.RequestAborted);
            return 12_493;
        }));
        resolvers.Add("Model", "trims", new PureFieldResolver(_ => TrimsAsync()));
        resolvers.Add("Trim", "name", new PureFieldResolver(trim => trim));
        resolvers.AddSubscribe("Subscription", "tick", SubscribeResolver.Create(c => TickAsync(c.ArgumentValue<int>("count"), c.RequestAborted)));
        resolvers.Add("Subscription", "tick", new PureFieldResolver(tick => tick));
        resolvers.AddSubscribe("Subscription", "sold", SubscribeResolver.Create(_ => sold.ReadAsync()));
        resolvers.Add("Subscription", "sold", new PureFieldResolver(vin => vin));
        resolvers.AddSubscribe("Subscription", "broken", SubscribeResolver.Create(_ => BrokenAsync()));
        resolvers.Add("Subscription", "broken", new PureFieldResolver(value => value));
        resolvers.AddSubscribe("Subscription", "endless", SubscribeResolver.Create(_ => EndlessAsync(endlessReleased)));
        resolvers.Add("Subscription", "endless", new PureFieldResolver(value => value));
        return new RequestExecutor(Schema.Parse(Sdl, new SchemaOptions { EnableDefer = true, EnableStream = true }), resolvers, new RequestExecutorOptions());
    }

    private static async IAsyncEnumerable<int> TickAsync(int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 1; i <= count; i++)
        {
            yield return i;
            await Task.Delay(100, cancellationToken);
        }
    }

    private static async IAsyncEnumerable<string> TrimsAsync()
    {
        foreach (var name in new[] { "Core", "Plus", "Sport" })
        {
            yield return name;
            await Task.Yield();
        }
    }

    private static async IAsyncEnumerable<int> EndlessAsync(TaskCompletionSource released)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                yield return i;
                await Task.Yield();
            }
        }
        finally
        {
            released.TrySetResult();
        }
    }

    private static async IAsyncEnumerable<int> BrokenAsync()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("secret");
    }
}

using Federation.Execution;
using Federation.Language;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class SubscriptionTests
{
    private const string Sdl = """
        type Query { a: Int }
        type Subscription { carSold(market: String!): Sale  mileage(vin: String): Int!  price: Int }
        type Sale { vin: String!  dealer: Dealer  price: Int! }
        type Dealer { city: String }
        """;

    private const string Sold = "subscription { carSold(market: \"DE\") { vin } }";

    private readonly EventChannel _events = new();

    [Fact]
    public async Task Events_OfASource_AreAnsweredInTheirOrder()
    {
        await using var stream = await Graph().SubscribeAsync(Sold);
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();

        _events.Send(Sale("W1"));
        Assert.Equal("""{"data":{"carSold":{"vin":"W1"}}}""", await answers.NextAsync());
        _events.Send(Sale("W2"));
        _events.Send(Sale("W3"));
        Assert.Equal("""{"data":{"carSold":{"vin":"W2"}}}""", await answers.NextAsync());
        Assert.Equal("""{"data":{"carSold":{"vin":"W3"}}}""", await answers.NextAsync());
        _events.Complete();
        Assert.Null(await answers.NextAsync());
        Assert.Equal(ExecutionResultKind.SubscriptionResult, stream.Kind);
        Assert.Equal(1, _events.Disposed);
    }

    [Fact]
    public async Task Subscribe_ReadsArgumentsAndTheRequest()
    {
        var graph = new TestGraph(Sdl).Subscribe("carSold", context =>
        {
            Assert.Equal("IT", context.ArgumentValue<string>("market"));
            Assert.Equal("root", context.Parent);
            Assert.Equal(["sold"], context.Path);
            Assert.Equal("Subscription.carSold", context.Selection.Coordinate);
            return _events.Read();
        });
        _events.Send(Sale("W1"));
        _events.Complete();

        Assert.Equal(
            ["""{"data":{"sold":{"vin":"W1"}}}"""],
            await graph.ReadAllAsync("subscription($m: String!) { sold: carSold(market: $m) { vin } }", """{"m":"IT"}""", "root"));
    }

    [Fact]
    public async Task ContextData_OfMiddleware_AreSeenByEachEventInACopy()
    {
        var graph = Graph().Async("Sale", "vin", context =>
        {
            var seen = $"{context.ContextData["country"]} {context.ContextData["tenant"]} {context.ContextData.TryAdd("seen", true)}";
            context.ContextData["tenant"] = "changed";
            return new(seen);
        });
        graph.Options.UseRequest(next => context =>
        {
            context.ContextData["tenant"] = "T1";
            return next(context);
        });
        _events.Send(Sale("W1"));
        _events.Send(Sale("W2"));
        _events.Complete();

        var request = new GraphQLRequest { Query = Sold, ContextData = Map(("country", "DE")) };
        await using var stream = (await graph.Executor.ExecuteAsync(request)).ExpectResponseStream();
        var answers = await stream.ReadResultsAsync().Select(Print).ToListAsync();

        Assert.Equal(Enumerable.Repeat("""{"data":{"carSold":{"vin":"DE T1 True"}}}""", 2), answers);
    }

    [Fact]
    public async Task Resolver_OfTheField_IsGivenTheEvent()
    {
        var graph = new TestGraph(Sdl)
            .Subscribe("price", _ => _events.Read())
            .Async("Subscription", "price", context => new(context.Parent<Dictionary<string, object?>>()["price"]));
        _events.Send(Map(("price", 7)));
        _events.Complete();

        Assert.Equal(["""{"data":{"price":7}}"""], await graph.ReadAllAsync("subscription { price }"));
    }

    [Fact]
    public async Task Resolver_OfANullEvent_IsGivenNoParent()
    {
        var graph = new TestGraph(Sdl)
            .Subscribe("price", _ => _events.Read())
            .Async("Subscription", "price", context => new(context.Parent is null ? 1 : 2));
        _events.Send(null);
        _events.Complete();

        Assert.Equal(["{\"data\":{\"price\":1}}"], await graph.ReadAllAsync("subscription { price }"));
    }

    [Fact]
    public async Task Events_OfAValueType_AreTheValuesOfTheField()
    {
        var graph = new TestGraph(Sdl).Subscribe("price", _ => Numbers());

        Assert.Equal(
            ["""{"data":{"price":1}}""", """{"data":{"price":null}}""", """{"data":{"price":3}}"""],
            await graph.ReadAllAsync("subscription { price }"));

        static async IAsyncEnumerable<int?> Numbers()
        {
            yield return 1;
            await Task.Yield();
            yield return null;
            yield return 3;
        }
    }

    [Fact]
    public async Task ErrorInsideAnEvent_EndsNeitherTheStreamNorTheOtherEvents()
    {
        var graph = new TestGraph(Sdl)
            .Subscribe("carSold", _ => _events.Read())
            .Async("Sale", "price", context => context.Parent<Dictionary<string, object?>>()["vin"] is "W2"
                ? throw new GraphQLException("no price", "NO_PRICE")
                : new(100));
        _events.Send(Sale("W1"));
        _events.Send(Sale("W2"));
        _events.Send(Sale("W3"));
        _events.Complete();

        Assert.Equal(
            [
                """{"data":{"carSold":{"price":100}}}""",
                """{"errors":[{"message":"no price","locations":[{"line":1,"column":40}],"path":["carSold","price"],"extensions":{"code":"NO_PRICE"}}],"data":{"carSold":null}}""",
                """{"data":{"carSold":{"price":100}}}""",
            ],
            await graph.ReadAllAsync("subscription { carSold(market: \"DE\") { price } }"));
    }

    [Fact]
    public async Task NullOfANonNullField_IsDataNullForThatEventOnly()
    {
        var graph = new TestGraph(Sdl).Subscribe("mileage", _ => _events.Read());
        _events.Send(null);
        _events.Send(5);
        _events.Complete();

        Assert.Equal(
            [
                """{"errors":[{"message":"Cannot return null for non-nullable field Subscription.mileage.","locations":[{"line":1,"column":16}],"path":["mileage"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":null}""",
                """{"data":{"mileage":5}}""",
            ],
            await graph.ReadAllAsync("subscription { mileage }"));
    }

    [Fact]
    public async Task SubscribeResolver_Throws_TheRequestIsRefused() => Assert.Equal(
        """{"errors":[{"message":"not yours","locations":[{"line":1,"column":16}],"path":["carSold"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}""",
        await new TestGraph(Sdl)
            .Subscribe<object>("carSold", _ => throw new GraphQLException("not yours", ErrorCodes.NotAuthorized))
            .RunAsync(Sold));

    [Fact]
    public async Task SubscribeResolver_ThrowsWhatItShouldNot_TheCallerSeesAnId()
    {
        var seen = new List<string>();
        var graph = new TestGraph(Sdl).SubscribeAsync<object>("carSold", async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException("secret");
        });
        graph.Options.OnException = (exception, info) => seen.Add($"{info.Coordinate} {exception.Message}");

        var answer = await graph.RunAsync(Sold);

        Assert.StartsWith("""{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":16}],"path":["carSold"],""", answer, StringComparison.Ordinal);
        Assert.Equal(["Subscription.carSold secret"], seen);
    }

    [Fact]
    public async Task SubscribeResolver_ReportsAnError_TheEventsAreGivenBackUnread()
    {
        var graph = new TestGraph(Sdl).Subscribe("carSold", context =>
        {
            context.ReportError(new GraphQLError("too many subscriptions", "LIMIT"));
            return new UnreadEvents(_events);
        });

        Assert.Equal(
            """{"errors":[{"message":"too many subscriptions","locations":[{"line":1,"column":16}],"path":["carSold"],"extensions":{"code":"LIMIT"}}]}""",
            await graph.RunAsync(Sold));
        Assert.Equal(1, _events.Disposed);
    }

    [Fact]
    public async Task Argument_ThatDoesNotFit_TheRequestIsRefused() => Assert.Equal(
        """{"errors":[{"message":"Argument \"market\" of required type \"String!\" was not provided.","locations":[{"line":1,"column":16}],"path":["carSold"],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
        Print(await Graph().Executor.ExecuteAsync(Utf8GraphQLParser.Parse("subscription { carSold { vin } }"), new GraphQLRequest())));

    [Fact]
    public async Task Field_WithoutSource_IsRefused() => Assert.Equal(
        """{"errors":[{"message":"This service does not run subscriptions. Poll with a query instead.","locations":[{"line":1,"column":1}],"extensions":{"code":"OPERATION_NOT_SUPPORTED"}}]}""",
        await Graph().RunAsync("subscription { price }"));

    [Fact]
    public async Task Caller_ThatTakesOneAnswer_IsRefused()
    {
        Assert.Equal(
            """{"errors":[{"message":"A subscription has more than one answer, and this request takes one only. Ask for a stream of answers (over HTTP: Accept: text/event-stream), or poll with a query.","locations":[{"line":1,"column":1}],"extensions":{"code":"OPERATION_NOT_SUPPORTED"}}]}""",
            Print(await Graph().Executor.ExecuteAsync(new GraphQLRequest { Query = Sold, AllowStreams = false })));
        Assert.Equal(0, _events.Subscribed);
    }

    [Fact]
    public async Task Source_Throws_TheLastAnswerSaysSo()
    {
        var graph = Graph();
        _events.Send(Sale("W1"));
        _events.Complete(new GraphQLException("the broker is down", "BROKER_DOWN"));

        Assert.Equal(
            ["""{"data":{"carSold":{"vin":"W1"}}}""", """{"errors":[{"message":"the broker is down","extensions":{"code":"BROKER_DOWN"}}]}"""],
            await graph.ReadAllAsync(Sold));
        Assert.Equal(1, _events.Disposed);
    }

    [Fact]
    public async Task DataLoader_ReadsAnewForEachEvent()
    {
        var loads = 0;
        var loader = new CityLoader(() => $"city {++loads}");
        var graph = new TestGraph(Sdl)
            .Subscribe("carSold", _ => _events.Read())
            .Pure("Sale", "dealer", _ => Map())
            .Async("Dealer", "city", async _ => await loader.LoadAsync("dealer"));
        _events.Send(Sale("W1"));
        _events.Send(Sale("W1"));
        _events.Complete();

        Assert.Equal(
            ["""{"data":{"carSold":{"a":{"city":"city 1"},"b":{"city":"city 1"}}}}""", """{"data":{"carSold":{"a":{"city":"city 2"},"b":{"city":"city 2"}}}}"""],
            await graph.ReadAllAsync("subscription { carSold(market: \"DE\") { a: dealer { city } b: dealer { city } } }"));
    }

    [Fact]
    public async Task Events_HaveServicesOfTheirOwn()
    {
        var log = new List<string>();
        var graph = new TestGraph(Sdl)
            .Subscribe("price", context =>
            {
                log.Add($"subscribe with {context.Services.GetService(typeof(string))}");
                return _events.Read();
            })
            .Async("Subscription", "price", context =>
            {
                log.Add($"answer with {context.Services.GetService(typeof(string))}");
                return new(1);
            });
        graph.Options.CreateEventServices = services => new EventServices(
            new NamedServices($"event of {services.GetService(typeof(string))}"),
            new Disposable(() => log.Add("dispose")));
        _events.Send(1);
        _events.Send(2);
        _events.Complete();

        await using var stream = (await graph.Executor.ExecuteAsync(
            new GraphQLRequest { Query = "subscription { price }", Services = new NamedServices("request") })).ExpectResponseStream();
        await foreach (var _ in stream.ReadResultsAsync())
        {
            log.Add("next");
        }

        Assert.Equal(
            ["subscribe with request", "answer with event of request", "dispose", "next", "answer with event of request", "dispose", "next"],
            log);
    }

    private TestGraph Graph() => new TestGraph(Sdl).Subscribe("carSold", _ => _events.Read());

    private static Dictionary<string, object?> Sale(string vin) => Map(("vin", vin));

    private sealed class CityLoader(Func<string> read) : BatchDataLoader<string, string>
    {
        protected override Task<IReadOnlyDictionary<string, string>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(keys.ToDictionary(k => k, _ => read()));
    }

    private sealed class NamedServices(string name) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(string) ? name : null;
    }

    private sealed class Disposable(Action dispose) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            dispose();
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Events whose subscription begins before they are read.</summary>
    private sealed class UnreadEvents(EventChannel events) : IAsyncEnumerable<object?>, IAsyncDisposable
    {
        public IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("read");

        public ValueTask DisposeAsync()
        {
            events.CountDispose();
            return ValueTask.CompletedTask;
        }
    }
}

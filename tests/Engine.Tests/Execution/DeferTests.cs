using Federation.Execution;
using Federation.Types;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class DeferTests
{
    private const string Sdl = """
        type Query { car: Car  cars: [Car!]!  number: Int }
        type Mutation { sell: Car }
        type Car { id: Int!  name: String!  price: Int  dealer: Dealer  parts: [Part!] }
        type Dealer { city: String!  phone: String  boss: Person }
        type Person { name: String! }
        type Part { code: String! }
        """;

    private const string SharedInside = """
        { car { id ...A @defer(label: "A") ...B @defer(label: "B") } } fragment A on Car { name ...G }
        fragment B on Car { price ...G } fragment G on Car { dealer { city } ...H @defer(label: "C") } fragment H on Car { parts { code } }
        """;

    [Fact]
    public async Task Fragment_Deferred_ComesAfterTheRest() => Assert.Equal(
        [
            """{"data":{"car":{"id":1}},"pending":[{"id":"0","path":["car"],"label":"later"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"name":"Lumeo","price":100}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await Graph().ReadAllAsync("{ car { id ... @defer(label: \"later\") { name price } } }"));

    [Fact]
    public async Task Fragment_AtTheRoot_HasAnEmptyPath() => Assert.Equal(
        [
            """{"data":{"number":7},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"car":{"id":1}}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await Graph().ReadAllAsync("{ number ...F @defer } fragment F on Query { car { id } }"));

    [Theory]
    [InlineData("{ car { id ... @defer(if: false) { name } } }")]
    [InlineData("query ($d: Boolean = false) { car { id ... @defer(if: $d) { name } } }")]
    [InlineData("{ car { id ... @defer { id } name } }")]
    [InlineData("{ car { id ...F @defer ...F } } fragment F on Car { name }")]
    [InlineData("{ car { id ... @defer { ... @defer { id } } name } }")]
    public async Task NothingLeftForLater_IsOneAnswer(string query) => Assert.Equal(
        """{"data":{"car":{"id":1,"name":"Lumeo"}}}""",
        Print((await Graph().Executor.ExecuteAsync(new GraphQLRequest { Query = query })).ExpectOperationResult()));

    [Theory]
    [InlineData(null, 2)]
    [InlineData("""{"d":true}""", 2)]
    [InlineData("""{"d":false}""", 1)]
    public async Task Condition_InAVariable_CountsAsTrueWithoutValue(string? variables, int answers)
    {
        var graph = Graph();
        var result = await graph.Executor.ExecuteAsync(new GraphQLRequest
        {
            Query = "query ($d: Boolean) { car { id ... @defer(if: $d) { name } } }",
            Variables = ToJson(variables),
        });

        Assert.Equal(answers == 2 ? ExecutionResultKind.DeferredResult : ExecutionResultKind.SingleResult, result.Kind);
        await result.DisposeAsync();
    }

    [Fact]
    public async Task Condition_IsNull_IsRefused() => Assert.Equal(
        """{"errors":[{"message":"Argument \"if\" of non-null type \"Boolean!\" must not be null.","locations":[{"line":1,"column":47}],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
        await Graph().RunAsync("query ($d: Boolean) { car { id ... @defer(if: $d) { name } } }", """{"d":null}"""));

    [Fact]
    public async Task Caller_ThatTakesOneAnswer_GetsItWhole()
    {
        var graph = Graph();
        const string Text = "{ car { id ... @defer { name } } }";

        Assert.Equal(
            """{"data":{"car":{"id":1,"name":"Lumeo"}}}""",
            Print(await graph.Executor.ExecuteAsync(new GraphQLRequest { Query = Text, AllowStreams = false })));
        Assert.Equal(2, (await graph.ReadAllAsync(Text)).Count);
        Assert.Equal(
            """{"data":{"car":{"id":1,"name":"Lumeo"}}}""",
            Print(await graph.Executor.ExecuteAsync(new GraphQLRequest { Query = Text, AllowStreams = false })));
    }

    [Fact]
    public async Task Objects_OfAList_HaveAFragmentEach() => Assert.Equal(
        [
            """{"data":{"cars":[{"id":1},{"id":2}]},"pending":[{"id":"0","path":["cars",0]},{"id":"1","path":["cars",1]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"name":"Lumeo"}},{"id":"1","data":{"name":"Fenn"}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""",
        ],
        await Graph().ReadAllAsync("{ cars { id ... @defer { name } } }"));

    [Fact]
    public async Task NestedFragment_IsAnnouncedWhenTheOneAroundItIsComplete() => Assert.Equal(
        [
            """{"data":{"car":{"id":1}},"pending":[{"id":"0","path":["car"],"label":"outer"}],"hasNext":true}""",
            """{"pending":[{"id":"1","path":["car","dealer"],"label":"inner"}],"incremental":[{"id":"0","data":{"dealer":{"city":"Ulm"}}}],"completed":[{"id":"0"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"phone":"12"}}],"completed":[{"id":"1"}],"hasNext":false}""",
        ],
        await Graph().ReadAllAsync("{ car { id ... @defer(label: \"outer\") { dealer { city ... @defer(label: \"inner\") { phone } } } } }"));

    [Fact]
    public async Task FragmentWithNothingOfItsOwn_GivesWayToTheOneInsideIt() => Assert.Equal(
        [
            """{"data":{"car":{"id":1}},"pending":[{"id":"0","path":["car"],"label":"inner"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"price":100}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await Graph().ReadAllAsync("{ car { ... @defer(label: \"outer\") { id ... @defer(label: \"inner\") { price } } id } }"));

    [Fact]
    public async Task Field_ThatIsAlsoThereUndeferred_IsDeliveredOnce() => Assert.Equal(
        [
            """{"data":{"car":{"dealer":{"city":"Ulm"}}},"pending":[{"id":"0","path":["car"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"name":"Lumeo"}},{"id":"0","subPath":["dealer"],"data":{"phone":"12"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await Graph().ReadAllAsync("{ car { ... @defer { name dealer { city phone } } dealer { city } } }"));

    [Fact]
    public async Task Field_OfTwoFragments_IsExecutedAndDeliveredOnce()
    {
        var calls = 0;
        var graph = Graph().Async("Dealer", "city", _ => { calls++; return new("Ulm"); });

        Assert.Equal(
            [
                """{"data":{"car":{}},"pending":[{"id":"0","path":["car"],"label":"a"},{"id":"1","path":["car"],"label":"b"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"name":"Lumeo"}},{"id":"0","data":{"dealer":{"city":"Ulm"}}},{"id":"1","data":{"price":100}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""",
            ],
            await graph.ReadAllAsync("{ car { ... @defer(label: \"a\") { name dealer { city } } ... @defer(label: \"b\") { price dealer { city } } } }"));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Error_InADeferredField_BelongsToItsData() => Assert.Equal(
        [
            """{"data":{"car":{"id":1}},"pending":[{"id":"0","path":["car"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","errors":[{"message":"no price","locations":[{"line":1,"column":32}],"path":["car","price"],"extensions":{"code":"NO_PRICE"}}],"data":{"name":"Lumeo","price":null}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await Graph()
            .Async("Car", "price", _ => throw new GraphQLException("no price", "NO_PRICE"))
            .ReadAllAsync("{ car { id ... @defer { name   price } } }"));

    [Fact]
    public async Task NullThatReachesTheFragment_FailsItAndNothingElse() => Assert.Equal(
        [
            """{"data":{"car":{"id":1}},"pending":[{"id":"0","path":["car"],"label":"bad"},{"id":"1","path":["car"],"label":"good"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"price":100}}],"completed":[{"id":"0","errors":[{"message":"no name","locations":[{"line":1,"column":39}],"path":["car","name"],"extensions":{"code":"NO_NAME"}}]},{"id":"1"}],"hasNext":false}""",
        ],
        await Graph()
            .Async("Car", "name", _ => throw new GraphQLException("no name", "NO_NAME"))
            .ReadAllAsync("{ car { id ... @defer(label: \"bad\") { name dealer { ... @defer { city } } } ... @defer(label: \"good\") { price } } }"));

    [Fact]
    public async Task FragmentInsideOneThatFailed_IsNotAnnounced_ThoughItsObjectIsThere() => Assert.Equal(
        [
            """{"data":{"car":{"id":1}},"pending":[{"id":"0","path":["car"],"label":"bad"},{"id":"1","path":["car"],"label":"good"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"dealer":{"city":"Ulm"}}}],"completed":[{"id":"0","errors":[{"message":"no name","locations":[{"line":1,"column":39}],"path":["car","name"]}]},{"id":"1"}],"hasNext":false}""",
        ],
        await Graph()
            .Async("Car", "name", _ => throw new GraphQLException("no name"))
            .ReadAllAsync("{ car { id ... @defer(label: \"bad\") { name dealer { city ... @defer { phone } } } ... @defer(label: \"good\") { dealer { city } } } }"));

    [Fact]
    public async Task FragmentInsideTwoOthers_OneOfWhichFails_ComesWithTheOther() => Assert.Equal(
        [
            """{"data":{"car":{"id":1}},"pending":[{"id":"0","path":["car"],"label":"A"},{"id":"1","path":["car"],"label":"B"}],"hasNext":true}""",
            """{"pending":[{"id":"2","path":["car"],"label":"C"}],"incremental":[{"id":"1","data":{"dealer":{"city":"Ulm"}}},{"id":"1","data":{"price":100}}],"completed":[{"id":"0","errors":[{"message":"no name","locations":[{"line":1,"column":84}],"path":["car","name"]}]},{"id":"1"}],"hasNext":true}""",
            """{"incremental":[{"id":"2","data":{"parts":[{"code":"p1"},{"code":"p2"}]}}],"completed":[{"id":"2"}],"hasNext":false}""",
        ],
        await Graph()
            .Async("Car", "name", _ => throw new GraphQLException("no name"))
            .ReadAllAsync(SharedInside));

    [Fact]
    public async Task FragmentInsideTwoOthers_IsDeliveredOnce() => Assert.Equal(
        [
            """{"data":{"car":{"id":1}},"pending":[{"id":"0","path":["car"],"label":"A"},{"id":"1","path":["car"],"label":"B"}],"hasNext":true}""",
            """{"pending":[{"id":"2","path":["car"],"label":"C"},{"id":"3","path":["car"],"label":"C"}],"incremental":[{"id":"0","data":{"name":"Lumeo"}},{"id":"0","data":{"dealer":{"city":"Ulm"}}},{"id":"1","data":{"price":100}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":true}""",
            """{"incremental":[{"id":"2","data":{"parts":[{"code":"p1"},{"code":"p2"}]}}],"completed":[{"id":"2"},{"id":"3"}],"hasNext":false}""",
        ],
        await Graph().ReadAllAsync(SharedInside));

    [Fact]
    public async Task FragmentsThatMultiply_AreCollectedABoundedNumberOfTimes()
    {
        var fragments = string.Concat(Enumerable.Range(0, 24).Select(i => $" fragment F{i} on Car {{ ...F{i + 1} @defer ...F{i + 1} @defer }}"));
        var answers = await Graph().ReadAllAsync("{ car { id ...F0 } }" + fragments + " fragment F24 on Car { price }");

        Assert.StartsWith("""{"data":{"car":{"id":1}},"pending":[{"id":"0","path":["car"]},""", answers[0], StringComparison.Ordinal);
        Assert.InRange(answers[0].Split("\"id\"").Length, 10, 2_000);
        Assert.Contains("""{"id":"0","data":{"price":100}}""", answers[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task NullAboveAFragment_TakesItAway()
    {
        var resolved = 0;
        var graph = Graph()
            .Async("Dealer", "city", _ => throw new GraphQLException("no city"))
            .Async("Dealer", "phone", _ => { resolved++; return new("12"); });

        Assert.Equal(
            """{"errors":[{"message":"no city","locations":[{"line":1,"column":21}],"path":["car","dealer","city"]}],"data":{"car":{"id":1,"dealer":null}}}""",
            await graph.RunAsync("{ car { id dealer { city ... @defer { phone } } } }"));
        Assert.Equal(0, resolved);
    }

    [Fact]
    public async Task NullAtTheRoot_IsOneAnswer() => Assert.Equal(
        """{"errors":[{"message":"no cars","locations":[{"line":1,"column":3}],"path":["cars"]}],"data":null}""",
        await Graph()
            .Async("Query", "cars", _ => throw new GraphQLException("no cars"))
            .RunAsync("{ cars { id } ... @defer { number } }"));

    [Fact]
    public async Task Mutation_DefersBelowItsRootFields() => Assert.Equal(
        [
            """{"data":{"sell":{"id":1}},"pending":[{"id":"0","path":["sell"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"name":"Lumeo"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await Graph().ReadAllAsync("mutation { sell { id ... @defer { name } } }"));

    [Fact]
    public async Task Fragment_ThatIsReady_DoesNotWaitForTheOthers()
    {
        var price = new TaskCompletionSource<object?>();
        var phone = new TaskCompletionSource<object?>();
        var name = new TaskCompletionSource<object?>();
#pragma warning disable VSTHRD003 // The test says when a resolver is done.
        var graph = Graph()
            .Async("Car", "price", async _ => await price.Task)
            .Async("Dealer", "phone", async _ => await phone.Task)
            .Async("Car", "name", async _ => await name.Task);
#pragma warning restore VSTHRD003
        await using var stream = await graph.SubscribeAsync(
            "{ car { ... @defer(label: \"a\") { price } ... @defer(label: \"b\") { dealer { phone } } ... @defer(label: \"c\") { name } } }");
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();

        Assert.Equal(
            """{"data":{"car":{}},"pending":[{"id":"0","path":["car"],"label":"a"},{"id":"1","path":["car"],"label":"b"},{"id":"2","path":["car"],"label":"c"}],"hasNext":true}""",
            await answers.NextAsync());

        var next = answers.NextAsync();
        name.SetResult("Lumeo");
        Assert.Equal("""{"incremental":[{"id":"2","data":{"name":"Lumeo"}}],"completed":[{"id":"2"}],"hasNext":true}""", await next);

        next = answers.NextAsync();
        phone.SetResult("12");
        Assert.Equal("""{"incremental":[{"id":"1","data":{"dealer":{"phone":"12"}}}],"completed":[{"id":"1"}],"hasNext":true}""", await next);

        price.SetResult(100);
        Assert.Equal("""{"incremental":[{"id":"0","data":{"price":100}}],"completed":[{"id":"0"}],"hasNext":false}""", await answers.NextAsync());
        Assert.Null(await answers.NextAsync());
    }

    [Fact]
    public async Task GetSelections_OfAResolver_KnowWhatIsDeferred()
    {
        var seen = new List<string>();
        var graph = Graph().Async("Query", "car", context =>
        {
            var type = (ObjectType)context.Selection.Field.Type.NamedType;
            seen.AddRange(context.GetSelections(type).Select(s => s.ResponseName));
            return new(s_car);
        });

        await graph.ReadAllAsync("{ car { id ... @defer { name } ... @defer { price } } }");

        Assert.Equal(["id", "name", "price"], seen);
    }

    private static readonly Dictionary<string, object?> s_car = Map(
        ("id", 1),
        ("name", "Lumeo"),
        ("price", 100),
        ("dealer", Map(("city", "Ulm"), ("phone", "12"), ("boss", Map(("name", "Ada"))))),
        ("parts", new[] { Map(("code", "p1")), Map(("code", "p2")) }));

    private static TestGraph Graph() => new TestGraph(Sdl, new SchemaOptions { EnableDefer = true, EnableStream = true })
        .Pure("Query", "car", _ => s_car)
        .Pure("Query", "cars", _ => new[] { s_car, Map(("id", 2), ("name", "Fenn"), ("price", 50)) })
        .Pure("Query", "number", _ => 7)
        .Pure("Mutation", "sell", _ => s_car);
}

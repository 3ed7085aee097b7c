using Federation.Execution;
using Federation.Language;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class RequestMiddlewareTests
{
    private const string Text = "query Read($n: Int = 3) { a(n: $n) }";

    private readonly List<string> _log = [];

    [Fact]
    public async Task Middleware_RunsAroundItsStepInTheOrderOfRegistration()
    {
        var graph = Graph();
        foreach (var stage in (RequestStage[])[RequestStage.Execution, RequestStage.Parsing, RequestStage.Preparation, RequestStage.Validation])
        {
            graph.Options.UseRequest(Log($"{stage} 1"), stage);
            graph.Options.UseRequest(Log($"{stage} 2"), stage);
        }

        Assert.Equal("""{"data":{"a":3}}""", await graph.RunAsync(Text));
        Assert.Equal(
            [
                "> Parsing 1", "> Parsing 2", "> Validation 1", "> Validation 2",
                "> Preparation 1", "> Preparation 2", "> Execution 1", "> Execution 2", "resolve",
                "< Execution 2", "< Execution 1", "< Preparation 2", "< Preparation 1",
                "< Validation 2", "< Validation 1", "< Parsing 2", "< Parsing 1",
            ],
            _log);
    }

    [Fact]
    public async Task Context_KnowsAtEachStepWhatTheStepsBeforeFound()
    {
        var graph = Graph();
        foreach (var stage in Enum.GetValues<RequestStage>())
        {
            graph.Options.UseRequest(
                next => context =>
                {
                    _log.Add($"{stage}: document {context.Document is not null}, valid {context.IsDocumentValid}, operation {context.Operation?.Name?.Value}, variables {context.Variables.Count}");
                    return next(context);
                },
                stage);
        }

        await graph.RunAsync(Text);
        _log.Remove("resolve");

        Assert.Equal(
            [
                "Parsing: document False, valid False, operation , variables 0",
                "Validation: document True, valid False, operation , variables 0",
                "Preparation: document True, valid True, operation , variables 0",
                "Execution: document True, valid True, operation Read, variables 1",
            ],
            _log);
    }

    [Fact]
    public async Task Middleware_SetsTheResult_TheStepsAfterItDoNotRun()
    {
        var graph = Graph();
        graph.Options.UseRequest(
            _ => context =>
            {
                context.Result = OperationResult.RequestError(new GraphQLError("too expensive", "COST"));
                return ValueTask.CompletedTask;
            },
            RequestStage.Execution);

        Assert.Equal("""{"errors":[{"message":"too expensive","extensions":{"code":"COST"}}]}""", await graph.RunAsync(Text));
        Assert.Empty(_log);
    }

    [Fact]
    public async Task Middleware_ChangesTheRequest_TheStepsAfterItSeeTheNewOne()
    {
        var graph = Graph();
        graph.Options.UseRequest(next => context =>
        {
            context.Request = context.Request with { Query = "{ persisted: a(n: 9) }" };
            return next(context);
        });

        Assert.Equal("""{"data":{"persisted":9}}""", await graph.RunAsync("sha256:1234"));
    }

    [Fact]
    public async Task Middleware_ChangesTheTextOfAParsedDocument_TheDocumentIsKeptUnderItsOwnText()
    {
        var graph = Graph();
        graph.Options.UseRequest(
            next => context =>
            {
                context.Request = context.Request with { Query = "{ other: a(n: 2) }" };
                return next(context);
            },
            RequestStage.Validation);

        Assert.Equal("{\"data\":{\"one\":1}}", await graph.RunAsync("{ one: a(n: 1) }"));
        Assert.Equal("{\"data\":{\"other\":2}}", await graph.RunAsync("{ other: a(n: 2) }"));
    }

    [Fact]
    public async Task ContextData_OfAResolver_AreSeenByMiddlewareAfterIt()
    {
        var graph = new TestGraph("type Query { tenant: String }").Async("Query", "tenant", context => new(context.ContextData["tenant"] = "T1"));
        graph.Options.UseRequest(next => async context =>
        {
            await next(context);
            _log.Add($"{context.ContextData["country"]} {context.ContextData["tenant"]}");
        });

        await graph.Executor.ExecuteAsync(new GraphQLRequest { Query = "{ tenant }", ContextData = Map(("country", "DE")) });

        Assert.Equal(["DE T1"], _log);
    }

    [Fact]
    public async Task ContextData_OfMiddleware_AreSeenByResolvers()
    {
        var graph = new TestGraph("type Query { tenant: String }").Async("Query", "tenant", context => new(context.ContextData["tenant"]));
        graph.Options.UseRequest(next => context =>
        {
            context.ContextData["tenant"] = $"{context.ContextData["country"]}-1";
            return next(context);
        });

        Assert.Equal(
            """{"data":{"tenant":"DE-1"}}""",
            Print(await graph.Executor.ExecuteAsync(new GraphQLRequest { Query = "{ tenant }", ContextData = Map(("country", "DE")) })));
    }

    [Fact]
    public async Task Middleware_SeesTheAnswer()
    {
        var graph = Graph();
        graph.Options.UseRequest(next => async context =>
        {
            await next(context);
            _log.Add(Print(context.Result!));
        });

        await graph.RunAsync("{ b }");

        Assert.Equal(
            ["""{"errors":[{"message":"Cannot query field \"b\" on type \"Query\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}"""],
            _log);
    }

    [Fact]
    public async Task Middleware_ThatDoesNothing_IsAMistakeOfTheHost()
    {
        var graph = Graph();
        graph.Options.UseRequest(_ => _ => ValueTask.CompletedTask);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => graph.RunAsync(Text));

        Assert.Equal("A request middleware neither called the next step nor set RequestContext.Result.", exception.Message);
    }

    private TestGraph Graph() => new TestGraph("type Query { a(n: Int): Int }").Async("Query", "a", context =>
    {
        _log.Add("resolve");
        return new(context.ArgumentValue("n"));
    });

    private RequestMiddleware Log(string name) => next => async context =>
    {
        _log.Add($"> {name}");
        await next(context);
        _log.Add($"< {name}");
    };
}

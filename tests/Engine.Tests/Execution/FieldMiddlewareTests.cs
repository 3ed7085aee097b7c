using Federation.Execution;
using Federation.Language;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class FieldMiddlewareTests
{
    private const string Sdl = "type Query { cars: [Car!]! } type Car { id: Int  name(upper: Boolean = false): String  label: String  plain: Int }";

    private readonly List<string> _log = [];

    [Fact]
    public async Task Middleware_OfAFieldOfEachKind_WrapsIt()
    {
        var graph = Graph();
        graph.Resolvers.Use("Car", "id", Shout);
        graph.Resolvers.Use("Car", "name", Shout);
        graph.Resolvers.Use("Car", "label", next => async invocation =>
        {
            _log.Add($"batch of {invocation.Batch!.Parents.Count}");
            return ((IReadOnlyList<object?>)(await next(invocation))!).Select(label => $"{label}!").ToArray();
        });

        Assert.Equal(
            """{"data":{"cars":[{"name":"A!","label":"label 1!"},{"name":"B!","label":"label 2!"}]}}""",
            await graph.RunAsync("{ cars { name label } }"));
        Assert.Equal(["batch of 2"], _log);
        Assert.StartsWith(
            """{"errors":[{"message":"Int cannot represent non-integer value: \"1!\"",""",
            await graph.RunAsync("{ cars { id } }"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Middleware_RunsInTheOrderOfRegistration()
    {
        var graph = Graph();
        graph.Resolvers.Use("Query", "cars", Log("outer"));
        graph.Resolvers.Use("Query", "cars", Log("inner"));

        await graph.RunAsync("{ cars { id } }");

        Assert.Equal(["> outer", "> inner", "< inner", "< outer"], _log);
    }

    [Fact]
    public async Task Middleware_KnowsTheFieldAndItsArguments()
    {
        var graph = Graph();
        graph.Resolvers.Use("Car", "name", next => async invocation =>
        {
            var value = (string?)await next(invocation);
            return invocation.Context.ArgumentValue<bool>("upper") ? value?.ToLowerInvariant() : $"{invocation.Context.Selection.Coordinate} {value}";
        });

        Assert.Equal(
            """{"data":{"cars":[{"a":"Car.name A","b":"a"},{"a":"Car.name B","b":"b"}]}}""",
            await graph.RunAsync("{ cars { a: name b: name(upper: true) } }"));
    }

    [Fact]
    public async Task Middleware_DoesNotCallTheResolver_ItsValueCounts()
    {
        var graph = Graph();
        graph.Resolvers.Use("Car", "name", _ => invocation => new(invocation.Single!.Path[1] is 0 ? "hidden" : new GraphQLError("no", "NO")));
        graph.Resolvers.Use("Car", "label", _ => _ => new(new GraphQLError("none of them", "NO")));

        Assert.Equal(
            """{"errors":[{"message":"none of them","locations":[{"line":1,"column":15}],"path":["cars",0,"label"],"extensions":{"code":"NO"}},{"message":"no","locations":[{"line":1,"column":10}],"path":["cars",1,"name"],"extensions":{"code":"NO"}},{"message":"none of them","locations":[{"line":1,"column":15}],"path":["cars",1,"label"],"extensions":{"code":"NO"}}],"data":{"cars":[{"name":"hidden","label":null},{"name":null,"label":null}]}}""",
            await graph.RunAsync("{ cars { name label } }"));
    }

    [Fact]
    public async Task Middleware_OfABatch_GivesNoList_IsAnUnexpectedError()
    {
        var seen = new List<string>();
        var graph = Graph();
        graph.Resolvers.Use("Car", "label", _ => _ => new("label"));
        graph.Options.OnException = (exception, info) => seen.Add($"{info.Coordinate}: {exception.Message}");

        await graph.RunAsync("{ cars { label } }");

        Assert.Equal(
            ["Car.label: The middleware of Car.label gave System.String; around a batch resolver it must give a list with a value for each parent."],
            seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatAnInvocationOwns_IsDisposedWhenTheFieldIsFinished(bool fails)
    {
        var graph = Graph();
        foreach (var field in (string[])["name", "label"])
        {
            graph.Resolvers.Use("Car", field, next => invocation =>
            {
                invocation.DisposeAfter(new Owned(() => _log.Add("first")));
                invocation.DisposeAfter(new Owned(() => _log.Add("second")));
                invocation.State["shared"] = field;
                return fails ? throw new GraphQLException("no") : next(invocation);
            });
            graph.Resolvers.Use("Car", field, next => async invocation =>
            {
                await Task.Yield();
                _log.Add($"resolve {invocation.State["shared"]}");
                return await next(invocation);
            });
        }

        await graph.RunAsync("{ cars { label } }");

        Assert.Equal(fails ? ["second", "first"] : ["resolve label", "second", "first"], _log);
        _log.Clear();
        await graph.RunAsync("{ cars { name } }");
        Assert.Equal(2, _log.Count(l => l == "second"));
        Assert.Equal(2, _log.Count(l => l == "first"));
    }

    [Fact]
    public async Task FieldWithoutMiddleware_StaysPure()
    {
        var graph = Graph();
        graph.Resolvers.Use("Car", "name", Shout);

        await graph.RunAsync("{ cars { id name } }");

        Assert.Equal([], _log);
        var binding = new SchemaBinding(graph.Executor.Schema, graph.Resolvers);
        var car = (Federation.Types.ObjectType)graph.Executor.Schema.Types.Single(t => t.Name == "Car");
        FieldResolver Resolver(string name) => binding.Bind(car, binding.FindField(car, name)!).Resolver;
        Assert.IsType<PureFieldResolver>(Resolver("id"));
        Assert.Same(Resolver("name"), Resolver("name"));
        Assert.IsType<AsyncFieldResolver>(Resolver("name"));
        Assert.IsType<BatchFieldResolver>(Resolver("label"));
    }

    private static TestGraph Graph() => new TestGraph(Sdl)
        .Pure("Query", "cars", _ => new[] { Map(("id", 1), ("name", "A")), Map(("id", 2), ("name", "B")) })
        .Async("Car", "name", context => new(context.Parent<Dictionary<string, object?>>()["name"]))
        .Batch("Car", "label", context => new([.. context.Parents.Select(p => $"label {((Dictionary<string, object?>)p)["id"]}")]));

    private static FieldDelegate Shout(FieldDelegate next) => async invocation => $"{await next(invocation)}!";

    private FieldMiddleware Log(string name) => next => async invocation =>
    {
        _log.Add($"> {name}");
        var value = await next(invocation);
        _log.Add($"< {name}");
        return value;
    };

    private sealed class Owned(Action dispose) : IDisposable
    {
        public void Dispose() => dispose();
    }
}

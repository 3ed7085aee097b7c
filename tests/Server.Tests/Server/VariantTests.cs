using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Federation.Server.Tests;

public sealed class VariantTests
{
    [Fact]
    public async Task Export_WithoutEntities_HasNoFederation()
    {
        await using var services = Start(typeof(Plain));
        Snapshot.Match(services.GetRequiredService<ISchemaDocumentProvider>().GetSdl());
    }

    [Fact]
    public async Task Export_NodeFieldsAndSharedPayload_AreWritten()
    {
        await using var services = Start(typeof(Plain), typeof(PartNode), typeof(PartMutations));
        Snapshot.Match(services.GetRequiredService<ISchemaDocumentProvider>().GetSdl());
    }

    [Fact]
    public async Task Resolver_Parameters_ComeFromEverywhere()
    {
        await using var services = Start(typeof(Plain));
        Assert.Equal(
            """{"data":{"a":"clock tenant-1 a sum","b":"Query [\"b\"] False","c":["one=1","two=2"]}}""",
            await RunAsync(services, "{ a: everything(text: \"a\") b: context c: loaded(keys: [\"one\", \"two\"]) }"));
    }

    [Fact]
    public async Task Middleware_Attribute_AddsArgumentWrapsAndDisposes()
    {
        await using var services = Start(typeof(Plain));
        Assert.Equal("""{"data":{"shout":"LOUD!!"}}""", await RunAsync(services, "{ shout(marks: 2) }"));
        Assert.Equal(["open", "used", "closed"], services.GetRequiredService<Trace>().Lines);
    }

    [Fact]
    public async Task Entities_SeveralKeys_ChooseTheLookupAndFillExternals()
    {
        await using var services = Start(typeof(Plain), typeof(PartNode));
        Assert.Equal(
            """{"data":{"_entities":[{"sku":"7","label":"DE/7/red"},{"sku":"9","label":"FR/9/"},{"sku":"7","label":"DE/7/"},null]}}""",
            await RunAsync(
                services,
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Part { sku label } } }",
                """{"r":[{"__typename":"Part","market":{"code":"DE"},"sku":"7","colour":"red"},{"__typename":"Part","market":{"code":"FR"},"sku":"9"},{"__typename":"Part","id":"UGFydDpERS83"},{"__typename":"Part","id":"none"}]}"""));
    }

    [Fact]
    public async Task Node_IdNamesTheType_IsLookedUp()
    {
        await using var services = Start(typeof(Plain), typeof(PartNode));
        Assert.Equal(
            """{"data":{"node":{"__typename":"Part","id":"UGFydDpERS83"},"nodes":[{"id":"UGFydDpERS83"},null,null]}}""",
            await RunAsync(services, "{ node(id: \"UGFydDpERS83\") { __typename id } nodes(ids: [\"UGFydDpERS83\", \"?\", \"Q2FyOjE\"]) { id } }"));
    }

    [Fact]
    public async Task Mutation_PayloadOfAnother_IsShared()
    {
        await using var services = Start(typeof(Plain), typeof(PartNode), typeof(PartMutations));
        Assert.Equal(
            """{"data":{"sell":{"part":{"sku":"1"},"errors":null},"unsell":{"part":null,"errors":[{"code":"GONE"}]},"own":{"count":2}}}""",
            await RunAsync(services, "mutation { sell(sku: \"1\") { part { sku } errors { ... on Error { code } } } unsell(sku: \"1\") { part { sku } errors { ... on Error { code } } } own(sku: \"1\") { count } }"));
    }

    [Fact]
    public async Task Holder_Attributes_CountForTheDomainType()
    {
        await using var services = Start(typeof(WheelQueries), typeof(WheelNode));
        Snapshot.Match(services.GetRequiredService<ISchemaDocumentProvider>().GetSdl());
        Assert.Equal(
            """{"errors":[{"message":"CarWheel.size needs a signed-in caller.","locations":[{"line":1,"column":11}],"path":["wheel","size"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}],"data":{"wheel":{"size":null}}}""",
            await RunAsync(services, "{ wheel { size } }"));
    }

    [Fact]
    public async Task Host_Mistake_FailsTheStart()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer();
        await using var provider = services.BuildServiceProvider();
        var exception = await Assert.ThrowsAsync<SchemaConfigurationException>(async () =>
        {
            foreach (var service in provider.GetServices<IHostedService>())
            {
                await service.StartAsync(TestContext.Current.CancellationToken);
            }
        });
        Assert.Equal(["The schema has no query: add a class with [QueryType], and call AddTypes() in the assembly it is in."], exception.Mistakes);
    }

    private static ServiceProvider Start(params Type[] types)
    {
        var services = new ServiceCollection();
        services.AddSingleton<Trace>().AddSingleton(TimeProvider.System);
        var builder = services.AddGraphQLServer()
            .AddDataLoader<NumberLoader>()
            .ModifyOptions(o => o.RequireServiceCaller = false);
        if (types.Length > 1)
        {
            builder.AddGlobalObjectIdentification();
        }

        builder.Setup.ParameterBinders.Add(new LineBinder());
        foreach (var type in types)
        {
            builder.AddTypeExtension(type);
        }

        return services.BuildServiceProvider();
    }

    private static async Task<string> RunAsync(ServiceProvider services, string query, string? variables = null)
    {
        await using var scope = services.CreateAsyncScope();
        var result = await services.GetRequiredService<IRequestExecutor>().ExecuteAsync(
            new GraphQLRequest
            {
                Query = query,
                Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement,
                Services = scope.ServiceProvider,
                ContextData = new Dictionary<string, object?> { ["tenant"] = "tenant-1" },
            },
            TestContext.Current.CancellationToken);
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        result.ExpectOperationResult().WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    internal sealed class Trace
    {
        public List<string> Lines { get; } = [];
    }

    /// <summary>Opened for one call of a resolver.</summary>
    internal sealed class Line(Trace trace) : IAsyncDisposable
    {
        public string Use()
        {
            trace.Lines.Add("used");
            return "loud";
        }

        public ValueTask DisposeAsync()
        {
            trace.Lines.Add("closed");
            return ValueTask.CompletedTask;
        }
    }

    internal sealed class LineBinder : IParameterBinder
    {
        public ParameterBinding? TryBind(System.Reflection.ParameterInfo parameter, FieldConfiguration field) => parameter.ParameterType == typeof(Line)
            ? ParameterBinding.FromAsync(async invocation =>
            {
                await Task.Yield();
                var trace = invocation.Context.Services.GetRequiredService<Trace>();
                trace.Lines.Add("open");
                var line = new Line(trace);
                invocation.DisposeAfter(line);
                return line;
            })
            : null;
    }

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class ShoutAttribute([CallerLineNumber] int line = 0) : Attribute, IFieldMiddlewareProvider
    {
        public int Order => line;

        public void Configure(FieldConfiguration field)
        {
            field.TryAddArgument(new InputValueDefinitionNode { Name = new NameNode("marks"), Type = new NamedTypeNode("Int"), DefaultValue = Utf8GraphQLParser.ParseValue("1") });
            field.Nullable = true;
            field.Use(next => async invocation =>
                ((string)(await next(invocation))!).ToUpperInvariant() + new string('!', invocation.Context.ArgumentValue<int>("marks")));
        }
    }

    internal sealed class NumberLoader : BatchDataLoader<string, int>
    {
        protected override Task<IReadOnlyDictionary<string, int>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, int>>(keys.ToDictionary(k => k, k => k == "one" ? 1 : 2));
    }

    [QueryType]
    internal sealed class Plain(TimeProvider clock)
    {
        public string Everything(string text, [ScopedState] string tenant, [Service] Trace trace, Mode mode = Mode.Sum) =>
            $"{(clock is null ? "" : "clock")} {tenant} {text} {mode.ToString().ToLowerInvariant()}{string.Concat(trace.Lines)}";

        public static string Context(IResolverContext context, Federation.Types.Schema schema, CancellationToken cancellationToken) =>
            $"{schema.QueryType!.Name} {JsonSerializer.Serialize(context.Path)} {cancellationToken.IsCancellationRequested}";

        [Cost(7)]
        public static async Task<IEnumerable<string>> LoadedAsync(IReadOnlyList<string> keys, NumberLoader loader, CancellationToken cancellationToken)
        {
            var numbers = await Task.WhenAll(keys.Select(k => loader.LoadAsync(k, cancellationToken)));
            return keys.Zip(numbers, (k, n) => $"{k}={n}");
        }

        [Shout]
        public static string Shout(Line line) => line.Use();
    }

    internal enum Mode
    {
        Sum,
        [GraphQLName("avg")]
        Average,
    }

    [InterfaceType("Node")]
    internal interface INode
    {
        /// <summary>Opaque and stable.</summary>
        [ID]
        string Id { get; }
    }

    [Key("market { code } sku")]
    [Key("id")]
    internal sealed class Part : INode
    {
        [ID]
        public string Id { get; set; } = "";

        public Market Market { get; set; } = new("");

        public string Sku { get; set; } = "";

        [External]
        public string? Colour { get; set; }
    }

    internal sealed record Market(string Code);

    [ObjectType<Part>]
    internal static class PartNode
    {
        [Requires("colour")]
        public static string Label([Parent] Part part) => $"{part.Market.Code}/{part.Sku}/{part.Colour}";

        [Lookup]
        public static ValueTask<Part?> Find(string marketCode, [Is("sku")] string number) =>
            new(new Part { Market = new Market(marketCode), Sku = number });

        [Lookup]
        public static Task<IReadOnlyDictionary<string, Part>> FindAll([Is("id")] IReadOnlyList<string> idList) =>
            Task.FromResult<IReadOnlyDictionary<string, Part>>(idList
                .Where(i => i == "UGFydDpERS83")
                .Distinct()
                .ToDictionary(i => i, i => new Part { Id = i, Market = new Market("DE"), Sku = "7" }));
    }

    /// <summary>Knows nothing of GraphQL.</summary>
    internal sealed class Wheel : INode
    {
        public string Id { get; init; } = "W1";

        public int? Size { get; init; }

        public string Hidden { get; init; } = "";

        public IDictionary<string, int> Raw { get; } = new Dictionary<string, int>();

        public List<Bolt> Bolts { get; } = [];
    }

    internal sealed class Bolt
    {
        public required string Id { get; init; }
    }

    [QueryType]
    internal static class WheelQueries
    {
        public static Wheel GetWheel() => new();
    }

    [ObjectType<Wheel>(IgnoreProperties = [nameof(Wheel.Hidden)])]
    [Key("id", Resolvable = false)]
    [GraphQLName("CarWheel")]
    [Shareable]
    [Authorize]
    internal static class WheelNode
    {
        [AllowAnonymous]
        public static int Raw([Parent(requires: nameof(Wheel.Raw))] Wheel wheel) => wheel.Raw.Count;
    }

    internal sealed record Gone(string Message) : IUserError;

    internal sealed record OwnPayload(int Count);

    [MutationType]
    internal static class PartMutations
    {
        public static FieldResult<Part, Gone> Sell(string sku) => new Part { Sku = sku };

        [UseMutationConvention(PayloadTypeName = "SellPayload", PayloadErrorTypeName = "SellError")]
        public static Task<FieldResult<Part, Gone>> Unsell(string sku) => Task.FromResult<FieldResult<Part, Gone>>(new Gone(sku));

        public static OwnPayload Own(string sku) => new(sku.Length + 1);
    }
}

using Federation.Execution;
using Federation.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Federation.Server.Tests;

public sealed class MistakeTests
{
    [Fact]
    public void Start_ManyMistakes_ListsThemAll()
    {
        var exception = Assert.Throws<SchemaConfigurationException>(() => Start(typeof(Bad), typeof(BadBook), typeof(Nobody)));
        Snapshot.Match(string.Join('\n', exception.Mistakes));
    }

    [Fact]
    public void Start_NoQuery_SaysWhatToAdd()
    {
        var exception = Assert.Throws<SchemaConfigurationException>(() => Start());
        Assert.Equal(
            "The GraphQL schema has 1 mistake(s):\n- The schema has no query: add a class with [QueryType], and call AddTypes() in the assembly it is in.",
            exception.Message.ReplaceLineEndings("\n"));
    }

    private static void Start(params Type[] types)
    {
        var services = new ServiceCollection();
        var builder = services.AddGraphQLServer();
        foreach (var type in types)
        {
            builder.AddTypeExtension(type);
        }

        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IRequestExecutor>();
    }

    [QueryType]
    internal static class Bad
    {
        public static Thing? GetThing() => null;

        public static Thing? Thing() => null;

        public static string WithParent([Parent] Thing thing) => thing.Id;

        public static void Nothing()
        {
        }

        [GraphQLType("Vin!")]
        public static string Vin() => "";

        [GraphQLType("[Int")]
        public static int Count() => 1;

        public static string Find(Stream stream, IFormattable format) => $"{stream.Length}{format}";

        [Authorize(Policy = "none")]
        public static string Secret() => "";

        [First(40)]
        [Second(30)]
        public static string Ordered() => "";

        public static FieldResult<string, Missing> Result() => "";
    }

    internal sealed record Missing(string Message) : IUserError;

    [Key("id isbn")]
    internal sealed class Thing(string name)
    {
        public string Id => name;

        public DateTime At { get; set; }

        public Func<int>? Call { get; set; }

        public string Owned { get; set; } = "";

        [External]
        public string Fixed => "";
    }

    [ObjectType<Thing>]
    internal static class BadBook
    {
        public static int Total([Parent] IReadOnlyList<Thing> things) => things.Count;

        public static int Wrong([Parent] string thing) => thing.Length;

        [Requires("owned fixed missing { x }")]
        public static int Price([Parent] Thing thing) => thing.Id.Length;

        [BindMember("Nope")]
        public static int Bound() => 1;

        [Lookup]
        public static Thing? ByName(string name) => new(name);

        [Lookup]
        public static string ById(string id) => id;
    }

    internal sealed record Unreached(int X);

    [ObjectType<Unreached>]
    internal static class Nobody
    {
        public static int Y() => 1;
    }

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class FirstAttribute(int rank, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) : Attribute, Federation.Server.Configuration.IFieldMiddlewareProvider
    {
        public int Order => line;

        public int? PipelineRank => rank;

        public void Configure(Federation.Server.Configuration.FieldConfiguration field)
        {
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class SecondAttribute(int rank, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) : Attribute, Federation.Server.Configuration.IFieldMiddlewareProvider
    {
        public int Order => line;

        public int? PipelineRank => rank;

        public void Configure(Federation.Server.Configuration.FieldConfiguration field)
        {
        }
    }
}

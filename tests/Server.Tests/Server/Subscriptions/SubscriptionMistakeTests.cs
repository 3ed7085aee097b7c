using Federation.Execution;
using Federation.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Federation.Server.Tests.Subscriptions;

public sealed class SubscriptionMistakeTests
{
    [Fact]
    public void Start_MistakesInSubscriptions_ListsThemAll()
    {
        var exception = Assert.Throws<SchemaConfigurationException>(() => Start(typeof(Bad), hasTopics: true));

        Snapshot.Match(string.Join('\n', exception.Mistakes));
    }

    [Fact]
    public void Start_WithoutTopics_SaysWhatToCall()
    {
        var exception = Assert.Throws<SchemaConfigurationException>(() => Start(typeof(Good), hasTopics: false));

        Assert.Equal(
            ["Good.Changed answers the messages of a topic, but there are no topics: call AddInMemorySubscriptions(), or AddRedisSubscriptions(…) when publishers and subscribers are in several processes."],
            exception.Mistakes);
    }

    private static void Start(Type type, bool hasTopics)
    {
        var services = new ServiceCollection();
        var builder = services.AddGraphQLServer().AddQueryType<SubscriptionServer.Greeting>().AddTypeExtension(type);
        if (hasTopics)
        {
            builder.AddInMemorySubscriptions();
        }

        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IRequestExecutor>();
    }

    [SubscriptionType]
    internal static class Good
    {
        [Subscribe]
        public static int Changed([EventMessage] int message) => message;
    }

    [SubscriptionType]
    internal static class Bad
    {
        public static int NoSubscription() => 1;

        [Subscribe]
        public static int NoMessage(int x) => x;

        [Subscribe]
        [Topic("a_{b}")]
        public static int NoSuchArgument([EventMessage] int message, int x) => message + x;

        [Subscribe]
        [Topic("a_{b}")]
        public static int NoArgument([EventMessage] int message) => message;

        [Subscribe]
        [Topic("a_{b")]
        public static int OpenBrace([EventMessage] int message, int b) => message + b;

        [Subscribe]
        [Topic("a_}b{")]
        public static int WrongBrace([EventMessage] int message, int b) => message + b;

        [Subscribe]
        [Topic("list_{ids}")]
        public static int ListArgument([EventMessage] int message, IReadOnlyList<int> ids) => message + ids.Count;

        [Subscribe]
        [Topic("a_{b}{c}")]
        public static int NothingBetween([EventMessage] int message, int b, int c) => message + b + c;

        [Subscribe(With = "Nothing")]
        public static int NoSource([EventMessage] int message) => message;

        [Subscribe(With = nameof(Texts))]
        [Topic("both")]
        public static int WrongEvents([EventMessage] int message) => message;

        public static IAsyncEnumerable<string> Texts() => throw new NotSupportedException();

        [Subscribe(With = nameof(Number))]
        public static int NoEvents([EventMessage] int message) => message;

        public static int Number() => 1;

        [Subscribe(With = nameof(OtherArgument))]
        public static int SharedArgument([EventMessage] int message, int id) => message + id;

        public static IAsyncEnumerable<int> OtherArgument(string id, [EventMessage] int message) => throw new NotSupportedException($"{id}{message}");
    }
}

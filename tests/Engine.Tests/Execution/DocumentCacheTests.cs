using Federation.Execution;
using Federation.Types;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class DocumentCacheTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(1000)]
    public async Task Executor_ManyDistinctDocuments_AnswersWhateverTheCacheHolds(int size)
    {
        var resolvers = new ResolverMap();
        resolvers.Add("Query", "n", new PureFieldResolver(_ => 1));
        var executor = new RequestExecutor(Schema.Parse("type Query { n: Int }"), resolvers, new RequestExecutorOptions { DocumentCacheSize = size });

        for (var i = 0; i < 50; i++)
        {
            Assert.Equal($"{{\"data\":{{\"a{i % 7}\":1}}}}", Print(await executor.ExecuteAsync(new GraphQLRequest { Query = $"{{ a{i % 7}: n }}" })));
        }
    }
}

using System.Text;
using Federation.Runtime.Execution;

namespace Federation.Gateway.Tests.Runtime;

public sealed class RepresentationTableTests
{
    [Fact]
    public void Add_EqualTexts_GetOnePosition()
    {
        var table = new RepresentationTable();
        var body = new List<byte>();
        for (var i = 0; i < 5_000; i++)
        {
            var start = body.Count;
            body.AddRange(Encoding.UTF8.GetBytes($"{{\"id\":{i % 1_000}}}"));
            Assert.Equal(i % 1_000, table.Add([.. body], start, out var isNew));
            Assert.Equal(i < 1_000, isNew);
            if (!isNew)
            {
                body.RemoveRange(start, body.Count - start);
            }
        }

        Assert.Equal(1_000, table.Count);
    }

    [Fact]
    public void Clear_FullTable_KnowsNothing()
    {
        var table = new RepresentationTable();
        table.Add("a"u8, 0, out _);
        table.Clear();
        Assert.Equal(0, table.Count);
        Assert.Equal(0, table.Add("a"u8, 0, out var isNew));
        Assert.True(isNew);
    }

    [Theory]
    [InlineData(4_000, 4_096)]
    [InlineData(5_000, 16)]
    public void Clear_AfterAList_KeepsTheMemoryOfOrdinaryOnes(int texts, int expected)
    {
        var table = new RepresentationTable();
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(10_000, texts)));
        for (var i = 0; i < texts; i++)
        {
            table.Add(body.AsSpan(0, (i + 1) * 5), i * 5, out _);
        }

        table.Clear();
        Assert.Equal(expected, table.Capacity);
    }
}

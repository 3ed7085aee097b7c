using System.Buffers;
using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Types;
using Xunit;

namespace Federation.Conformance.Incremental;

/// <summary>Answers in parts over generated queries: what graphql-js delivers, and together what one answer has.</summary>
public sealed class IncrementalTests
{
    private const int Count = 150;

    private static readonly Schema s_schema = Schema.Parse(IncrementalCase.Sdl, new SchemaOptions { EnableDefer = true, EnableStream = true });

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(12)]
    public async Task Payloads_OfGeneratedQueries_AreThoseOfGraphQLJs(int nullsPerHundred)
    {
        var cases = Cases(nullsPerHundred);
        var expected = await IncrementalOracle.AskOrSkipAsync(cases);
        var report = new StringBuilder();
        for (var i = 0; i < cases.Count; i++)
        {
            var theirs = PayloadSequence.Read(expected[i]).Events.ToList();
            var ours = PayloadSequence.Read(await AnswerAsync(cases[i], new ResolverMap())).Events.ToList();
            if (!theirs.SequenceEqual(ours, StringComparer.Ordinal))
            {
                report.Append($"\ncase {i}: {cases[i].Query}\n  theirs only:\n    ")
                    .AppendJoin("\n    ", theirs.Except(ours, StringComparer.Ordinal)).Append("\n  ours only:\n    ")
                    .AppendJoin("\n    ", ours.Except(theirs, StringComparer.Ordinal));
            }
        }

        Assert.True(report.Length == 0, report.ToString());
    }

    [Fact]
    public async Task Payloads_PutTogether_AreTheOneAnswer()
    {
        foreach (var (query, root) in Cases(nullsPerHundred: 0))
        {
            var whole = await AnswerAsync(new IncrementalCase(query, root), new ResolverMap(), allowStreams: false);
            foreach (var resolvers in (ResolverMap[])[new(), new RecordedResolvers().ByParent(s_schema)])
            {
                var parts = PayloadSequence.Read(await AnswerAsync(new IncrementalCase(query, root), resolvers));

                Assert.Equal(Sorted(whole[0].GetProperty("data")), Sorted(parts.Data));
                Assert.Empty(parts.Errors);
            }
        }
    }

    private static List<IncrementalCase> Cases(int nullsPerHundred) =>
        [.. Enumerable.Range(0, Count).Select(seed => new IncrementalCaseGenerator(seed, nullsPerHundred).Make())];

    private static async Task<IReadOnlyList<JsonElement>> AnswerAsync(IncrementalCase item, ResolverMap resolvers, bool allowStreams = true)
    {
        var executor = new RequestExecutor(s_schema, resolvers, new RequestExecutorOptions { ParserOptions = ParserOptions.TrustedSdl });
        await using var result = await executor.ExecuteAsync(
            new GraphQLRequest { Query = item.Query, RootValue = CorpusValues.Read(item.Root), AllowStreams = allowStreams });
        if (result is OperationResult single)
        {
            return [Read(single)];
        }

        var payloads = new List<JsonElement>();
        await foreach (var payload in ((ResponseStream)result).ReadResultsAsync())
        {
            payloads.Add(Read(payload));
        }

        return payloads;
    }

    private static JsonElement Read(OperationResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return JsonDocument.Parse(buffer.WrittenMemory.ToArray()).RootElement;
    }

    /// <summary>Parts come in another order than fields are written.</summary>
    private static string Sorted(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', json.EnumerateObject().Select(p => $"{p.Name}:{Sorted(p.Value)}").Order(StringComparer.Ordinal)) + "}",
        JsonValueKind.Array => "[" + string.Join(',', json.EnumerateArray().Select(Sorted)) + "]",
        _ => json.GetRawText(),
    };
}

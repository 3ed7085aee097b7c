using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Execution;

public sealed class ExecutionCorpusTests
{
    [Fact]
    public async Task Executor_EveryRecordedCase_AnswersAsGraphQLJs()
    {
        var schemas = ExecutionCorpus.ReadByIdOrSkip("schemas.jsonl");
        await AssertAllAsync(ExecutionCorpus.ReadOrSkip("execute.jsonl"), async (row, problems) =>
        {
            var schema = ExecutionCorpus.SchemaOf(row, schemas);
            if (row.GetProperty("mode").GetString() == "resolvers")
            {
                var recorded = new RecordedResolvers();
                Check(row, problems, await ExecutionCorpus.RunAsync(row, schema, recorded.ByPath(schema, row.GetProperty("resolvers")), null), recorded);
                return;
            }

            await CheckOverRootValueAsync(row, problems, schema, row.TryGetProperty("rootValue", out var root) ? JsonValues.ToValue(root) : null);
        });
    }

    [Fact]
    public async Task Executor_EveryGeneratedCase_AnswersAsGraphQLJs()
    {
        var schemas = ExecutionCorpus.ReadByIdOrSkip("schemas-generated.jsonl");
        var roots = ExecutionCorpus.ReadByIdOrSkip("roots-generated.jsonl");
        var rows = ExecutionCorpus.ReadOrSkip("execute-generated.jsonl")
            .Where(row => row.GetProperty("tags").EnumerateArray().All(tag => tag.GetString() != "soft-coercion"));
        await AssertAllAsync(rows, async (row, problems) =>
        {
            var root = roots[row.GetProperty("root").GetString()!].GetProperty("rootValue");
            await CheckOverRootValueAsync(row, problems, ExecutionCorpus.SchemaOf(row, schemas), JsonValues.ToValue(root));
        });
    }

    [Fact]
    public async Task Executor_EveryIntrospectionQuery_AnswersAsGraphQLJs()
    {
        var schemas = ExecutionCorpus.ReadByIdOrSkip("schemas-generated.jsonl");
        await AssertAllAsync(ExecutionCorpus.ReadOrSkip("introspection-generated.jsonl"), async (row, problems) =>
        {
            var answer = await ExecutionCorpus.RunAsync(row, ExecutionCorpus.SchemaOf(row, schemas), new ResolverMap(), null);
            var actual = IntrospectionAnswer.UserPart(answer.GetProperty("data").GetProperty("__schema"));
            var expected = ExecutionCorpus.Expected(row);
            if (!row.TryGetProperty("options", out _))
            {
                // These were recorded as a whole: what the query does not ask for is not compared.
                expected = IntrospectionAnswer.KeepKeysOf(actual, expected);
            }

            if (answer.TryGetProperty("errors", out _) || !AnswerComparison.IsSame(expected, actual))
            {
                problems.Add($"expected {expected}\n  actual   {actual}");
            }
        });
    }

    /// <summary>Once with the default resolvers, which are pure, once with resolvers that give way first.</summary>
    private static async Task CheckOverRootValueAsync(JsonElement row, List<string> problems, Schema schema, object? root)
    {
        Check(row, problems, await ExecutionCorpus.RunAsync(row, schema, new ResolverMap(), root), null);
        var recorded = new RecordedResolvers();
        Check(row, problems, await ExecutionCorpus.RunAsync(row, schema, recorded.ByParent(schema), root), recorded);
    }

    private static void Check(JsonElement row, List<string> problems, JsonElement actual, RecordedResolvers? recorded)
    {
        if (AnswerComparison.Difference(ExecutionCorpus.Expected(row), actual) is { } difference)
        {
            problems.Add(difference);
        }
        else if (recorded is not null && row.TryGetProperty("args", out var expected))
        {
            foreach (var entry in expected.EnumerateObject())
            {
                // A resolver below a place that became null need not have been called.
                if (recorded.Arguments.TryGetValue(entry.Name, out var given)
                    ? !AnswerComparison.IsSame(entry.Value, given)
                    : !row.GetProperty("result").TryGetProperty("errors", out _))
                {
                    problems.Add($"arguments of {entry.Name}: expected {entry.Value}, actual {given}");
                }
            }
        }
    }

    private static async Task AssertAllAsync(IEnumerable<JsonElement> rows, Func<JsonElement, List<string>, Task> run)
    {
        var report = new StringBuilder();
        var count = 0;
        var failed = 0;
        foreach (var row in rows)
        {
            count++;
            var id = row.GetProperty("id").GetString()!;
            var problems = new List<string>();
            try
            {
                await run(row, problems);
            }
            catch (Exception exception)
            {
                problems.Add(exception.ToString());
            }

            if ((problems.Count > 0) == ExceptedCases.Execution.ContainsKey(id))
            {
                continue;
            }

            failed++;
            report.Append('\n').Append(id).Append(' ').Append(row.GetProperty("title").GetString()).Append("\n  ");
            report.AppendJoin("\n  ", problems.DefaultIfEmpty("agrees, so it must not be excepted"));
        }

        Assert.True(count > 0, "No case was read.");
        Assert.True(failed == 0, $"{failed} of {count} cases differ:{report}");
    }
}

using Xunit;

namespace Federation.Security.Nesting;

/// <summary>
/// Nesting in everything that can nest, at depths around the limit and far beyond: an answer with a code, no exception, under 5 ms.
/// </summary>
public sealed class NestingTests(ITestOutputHelper output)
{
    private static readonly TimeSpan s_most = TimeSpan.FromMilliseconds(5);
    private static readonly Dictionary<string, NestedInput> s_inputs =
        ((IEnumerable<NestedInput>)[.. NestedDocuments.All, .. NestedValues.All, .. NestedSchemas.All]).ToDictionary(input => input.Name, StringComparer.Ordinal);

    public static TheoryData<string, int> Rows
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var input in s_inputs.Values)
            {
                foreach (var depth in (int[])[99, 100, 101, 1_000, 100_000, 1_000_000])
                {
                    if (depth <= input.Deepest)
                    {
                        rows.Add(input.Name, depth);
                    }
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Walk_AtAnyDepth_AnswersAtOnce(string input, int depth)
    {
        var run = s_inputs[input].Prepare(depth);
        string? code = null;
        var timing = Timing.Of(() => code = run(), s_most);

        output.WriteLine($"{input} at {depth}: {code ?? "accepted"} in {timing}");
        Assert.Equal(s_inputs[input].Expected(depth), code);
        Assert.True(timing.Shortest < s_most, $"It took {timing}.");
    }
}

using Xunit;

namespace Federation.Security.Nesting;

/// <summary>
/// Trees that code makes are as deep as the code wants, and a mistake there is ours: the walkers may throw, but not overflow the stack.
/// </summary>
public sealed class TreeTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, NestedInput> s_inputs = NestedTrees.All.ToDictionary(input => input.Name, StringComparer.Ordinal);

    public static TheoryData<string, int> Rows
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var name in s_inputs.Keys)
            {
                rows.Add(name, 1_000);
                rows.Add(name, 100_000);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Walk_TreeOfCode_EndsWithoutOverflow(string input, int depth)
    {
        var code = s_inputs[input].Prepare(depth)();

        output.WriteLine($"{input} at {depth}: {code ?? "accepted"}");
        Assert.Equal(s_inputs[input].Expected(depth), code);
    }
}

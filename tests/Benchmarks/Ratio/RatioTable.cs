using System.Text;

namespace Federation.Benchmarks.Ratio;

/// <summary>Prints the rows as Markdown.</summary>
internal static class RatioTable
{
    public static string Print(string names, IReadOnlyList<RatioRow> rows, int turns)
    {
        var text = new StringBuilder();
        text.AppendLine($"{names}.");
        text.AppendLine($"Medians of {turns} turns (least to most), per operation; the ratio is taken turn by turn.");
        text.AppendLine();
        text.AppendLine("| workload | answer, bytes | ours, CPU µs | graphql-js, CPU µs | ratio, CPU | ours, wall µs | graphql-js, wall µs | ours, allocated bytes |");
        text.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var row in rows)
        {
            text.AppendLine(
                $"| {row.Workload} | {row.AnswerBytes} | {Show(row.OursCpu)} | {Show(row.TheirsCpu)} | "
                + $"**{row.Ratio.Median:F1}** ({row.Ratio.Minimum:F1} to {row.Ratio.Maximum:F1}) | {row.OursWall.Median:F1} | {row.TheirsWall.Median:F1} | {row.AllocatedBytes} |");
        }

        return text.ToString();
    }

    private static string Show(Statistics value) => $"{value.Median:F1} ({value.Minimum:F1} to {value.Maximum:F1})";
}

using System.Runtime.CompilerServices;
using System.Text;

namespace Federation.Planning.Printing;

/// <summary>Writes a report as indented lines.</summary>
internal static class ReportText
{
    public static string Print(ReportNode report)
    {
        var text = new StringBuilder();
        Print(text, report, depth: report.Line.Length == 0 ? -1 : 0);
        return text.ToString();
    }

    private static void Print(StringBuilder text, ReportNode node, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (node.Line.Length > 0)
        {
            text.Append(' ', 2 * depth).Append(node.Line).Append('\n');
        }

        foreach (var child in node.Children)
        {
            Print(text, child, depth + 1);
        }
    }
}

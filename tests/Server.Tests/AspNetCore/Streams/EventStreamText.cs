using System.Text.RegularExpressions;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>Reads what an event stream says.</summary>
internal static partial class EventStreamText
{
    /// <summary>The data of all events in their order.</summary>
    public static IReadOnlyList<string> DataOf(string text) =>
        [.. text.Split('\n').Where(l => l.StartsWith("data: ", StringComparison.Ordinal)).Select(l => l["data: ".Length..])];

    /// <summary>The data of the next event.</summary>
    public static async Task<string> NextDataAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line["data: ".Length..];
            }
        }

        throw new InvalidOperationException("The stream has ended.");
    }

    public static string WithoutErrorId(string json) => ErrorId().Replace(json, "\"errorId\":\"*\"");

    [GeneratedRegex("\"errorId\":\"[0-9a-f]{32}\"", RegexOptions.NonBacktracking)]
    private static partial Regex ErrorId();
}

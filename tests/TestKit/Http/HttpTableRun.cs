using System.Collections.Concurrent;
using System.Text.Json;
using Xunit;

namespace Federation.TestKit.Http;

/// <summary>Sends every request of the table to a host and compares what comes back.</summary>
public static class HttpTableRun
{
    private const int Shown = 20;

    /// <summary>Sends all requests.</summary>
    /// <param name="client">Its base address is the host's.</param>
    /// <param name="servesPage">Whether the host has a page for browsers.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>How many mutations ought to have been executed.</returns>
    public static async Task<int> AssertAsync(HttpClient client, bool servesPage, CancellationToken cancellationToken)
    {
        var rows = HttpTable.Rows.ToList();
        var wrong = new ConcurrentQueue<string>();
        var mutations = 0;
        await Parallel.ForEachAsync(
            rows,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken },
            async (row, stop) =>
            {
                var expected = HttpTable.Expect(row, servesPage);
                if (row.Document.IsMutation && expected.HasData)
                {
                    Interlocked.Increment(ref mutations);
                }

                var actual = await SendAsync(client, row, stop);
                if (actual != expected)
                {
                    wrong.Enqueue($"{row}\n    expected {expected}\n    but was  {actual}");
                }
            });
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {rows.Count} requests are answered otherwise:\n{string.Join('\n', wrong.Take(Shown))}");
        return mutations;
    }

    private static async Task<HttpAnswer> SendAsync(HttpClient client, HttpRow row, CancellationToken cancellationToken)
    {
        using var message = row.ToMessage();
        using var response = await client.SendAsync(message, cancellationToken);
        var contentType = response.Content.Headers.ContentType?.ToString() ?? "";
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (row.Method == "HEAD" || body.Length == 0 || !contentType.Contains("json", StringComparison.Ordinal))
        {
            return new HttpAnswer((int)response.StatusCode, contentType, Code: null, HasData: false);
        }

        using var document = JsonDocument.Parse(body);
        var code = document.RootElement.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
            : null;
        return new HttpAnswer((int)response.StatusCode, contentType, code, document.RootElement.TryGetProperty("data", out _));
    }
}

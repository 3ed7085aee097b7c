using System.Diagnostics;

namespace Federation.EndToEnd.World;

/// <summary>The sample data as the first start of Standalone leaves them, after a Ctrl-C.</summary>
internal sealed class SeededData : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _copies;

    private SeededData()
    {
    }

    /// <summary>The data folder; nobody runs on it any more.</summary>
    public string Folder => Path.Combine(_folder.Path, "seeded");

    /// <summary>From the start of the process until <c>/health</c> answered.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>What the first start printed, to its end.</summary>
    public string Output { get; private set; } = "";

    /// <summary>How it ended after Ctrl-C.</summary>
    public int ExitCode { get; private set; }

    /// <summary>How long the end took.</summary>
    public TimeSpan EndedAfter { get; private set; }

    /// <summary>The answer to the stock finder before it ended.</summary>
    public Answer StockFinder { get; private set; } = null!;

    public static async Task<SeededData> CreateAsync()
    {
        var data = new SeededData();
        try
        {
            await using var standalone = await StandaloneProcess.StartAsync(data.Folder);
            data.ReadyAfter = standalone.ReadyAfter;
            data.StockFinder = await standalone.Client.AskAsync(Operations.StockFinder);
            var watch = Stopwatch.StartNew();
            data.ExitCode = await standalone.Program.InterruptAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
            data.EndedAfter = watch.Elapsed;
            data.Output = standalone.Program.Output;
            return data;
        }
        catch
        {
            await data.DisposeAsync();
            throw;
        }
    }

    /// <summary>A data folder of one's own with the same data and the same key.</summary>
    public string Copy()
    {
        var copy = NextFolder();
        foreach (var database in Directory.GetFiles(Folder, "*.db"))
        {
            File.Copy(database, Path.Combine(copy, Path.GetFileName(database)));
        }

        return copy;
    }

    /// <summary>A data folder with nothing but the same key, so that the same tokens count.</summary>
    public string CopyKey() => NextFolder();

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private string NextFolder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, $"copy{Interlocked.Increment(ref _copies)}")).FullName;
        var identity = Directory.CreateDirectory(Path.Combine(folder, "identity")).FullName;
        foreach (var key in Directory.GetFiles(Path.Combine(Folder, "identity")))
        {
            File.Copy(key, Path.Combine(identity, Path.GetFileName(key)));
        }

        return folder;
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Federation.Subgraphs.Tests.Doubles;

/// <summary>Keeps the statements that EF Core logs.</summary>
public sealed class SqlRecorder : ILoggerProvider, ILogger
{
    /// <summary>What EF Core logs its statements under.</summary>
    public const string Category = "Microsoft.EntityFrameworkCore.Database.Command";

    private const string Executed = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted";

    private readonly ConcurrentQueue<string> _statements = new();

    /// <summary>The statements since the last call, in order.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_statements.TryDequeue(out var statement))
        {
            taken.Add(statement);
        }

        return taken;
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (string.Equals(eventId.Name, Executed, StringComparison.Ordinal)
            && state is IEnumerable<KeyValuePair<string, object?>> values
            && values.FirstOrDefault(v => v.Key == "commandText").Value is { } text)
        {
            _statements.Enqueue(text.ToString()!.ReplaceLineEndings("\n"));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}

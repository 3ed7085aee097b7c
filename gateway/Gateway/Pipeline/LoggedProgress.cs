namespace Federation.Gateway.Pipeline;

/// <summary>Tells the log how the start goes on.</summary>
internal sealed class LoggedProgress(ILogger<LoggedProgress> logger) : IProgress<string>
{
    public void Report(string value) => logger.LogInformation("{Progress}", value);
}

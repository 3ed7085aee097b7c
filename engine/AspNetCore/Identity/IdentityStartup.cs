using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Federation.AspNetCore.Identity;

/// <summary>Reads the keys when the host starts, so that a wrong path stops it, and says in one line whose tokens count.</summary>
internal sealed partial class IdentityStartup(
    GraphQLIdentityOptions options, IdentityKeys keys, ILogger<IdentityStartup> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.CallerTokens == CallerTokens.Forward)
        {
            LogForward();
        }
        else if (options.DevelopmentIssuer == true)
        {
            LogDevelopment(options.Issuer, Path.GetFullPath(options.DataDirectory));
        }
        else if (options.HasTokenKeys)
        {
            LogConfigured(options.Issuer, keys.Callers.Count, options.Authority ?? "none");
        }
        else
        {
            LogNone();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "Tokens of callers are not checked here (Identity:CallerTokens): every caller is anonymous to this host, the services behind it decide")]
    private partial void LogForward();

    [LoggerMessage(LogLevel.Information, "Tokens of the development issuer {Issuer} are accepted; its key lies in {DataDirectory}")]
    private partial void LogDevelopment(string issuer, string dataDirectory);

    [LoggerMessage(LogLevel.Information, "Tokens of {Issuer} are accepted: {KeyCount} keys from a file, authority {Authority}")]
    private partial void LogConfigured(string issuer, int keyCount, string authority);

    [LoggerMessage(LogLevel.Warning, "No token keys are configured (Identity:SigningKeys or Identity:Authority): every caller is anonymous and every protected field is denied")]
    private partial void LogNone();
}

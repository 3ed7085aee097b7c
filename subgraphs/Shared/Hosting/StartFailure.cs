using System.Data.Common;
using Microsoft.Extensions.Options;

namespace Federation.Shared.Hosting;

/// <summary>What keeps a host from starting and is no bug of ours: told by its message, without a stack trace.</summary>
public static class StartFailure
{
    /// <summary>What is wrong and what to do about it; null for an exception that is a bug.</summary>
    public static string? Explain(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception switch
        {
            ConfigurationException or OptionsValidationException => exception.Message,
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
                $"{exception.Message} End the program that listens there, or choose another address.",
            IOException or UnauthorizedAccessException => $"{exception.Message} Choose another folder with --data, or make this one writable.",
            // EF Core wraps what looks transient.
            DbException or InvalidOperationException { InnerException: DbException } =>
                $"The database cannot be used: {(exception as DbException ?? exception.InnerException!).Message}. Start it, or check Database:Provider and ConnectionStrings.",
            _ => null,
        };
    }
}

using Federation.Shared.Hosting;
using Microsoft.Extensions.Configuration;

namespace Federation.Shared.Data;

/// <summary>Where the data of one subgraph lie.</summary>
/// <param name="Name">The subgraph, in lower case.</param>
/// <param name="Provider">Which database.</param>
/// <param name="ConnectionString">How to reach it.</param>
/// <param name="File">The file behind SQLite; null on PostgreSQL and for a connection string of one's own.</param>
public sealed record DatabaseOptions(string Name, DatabaseProvider Provider, string ConnectionString, string? File)
{
    /// <summary>
    /// Reads <c>Database:Provider</c> and <c>ConnectionStrings:Name</c>; without them it is a SQLite file in <paramref name="dataDirectory"/>.
    /// </summary>
    /// <exception cref="ConfigurationException">A value that cannot be used; the message names the key and the way out.</exception>
    public static DatabaseOptions Read(IConfiguration configuration, string name, string dataDirectory)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var lower = name.ToLowerInvariant();
        var key = char.ToUpperInvariant(name[0]) + lower[1..];
        var given = configuration.GetConnectionString(key);
        var provider = configuration["Database:Provider"] ?? "sqlite";
        if (string.Equals(provider, "sqlite", StringComparison.OrdinalIgnoreCase))
        {
            var file = given is null ? Path.GetFullPath(Path.Combine(dataDirectory, $"{lower}.db")) : null;
            return new(lower, DatabaseProvider.Sqlite, given ?? $"Data Source={file};Default Timeout=15", file);
        }

        if (!string.Equals(provider, "postgresql", StringComparison.OrdinalIgnoreCase))
        {
            throw new ConfigurationException($"Database:Provider is \"{provider}\": it must be sqlite or postgresql.");
        }

        return given is null
            ? throw new ConfigurationException($"Database:Provider is postgresql, but ConnectionStrings:{key} is missing: set it, for instance to \"Host=localhost;Database=federation;Username=federation\".")
            : new(lower, DatabaseProvider.Postgresql, given, null);
    }
}

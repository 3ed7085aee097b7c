namespace Federation.Shared.Data;

/// <summary>The databases a subgraph runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>A file in the data folder; the default.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server.</summary>
    Postgresql,
}

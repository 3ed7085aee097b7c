namespace Federation.Server;

/// <summary>How queries are run that resolvers answer.</summary>
public sealed class QueryableOptions
{
    /// <summary>Runs them; null as long as no data access is registered.</summary>
    public IQueryExecutor? Executor { get; set; }
}

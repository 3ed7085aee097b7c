namespace Federation.Server;

/// <summary>Runs queries that resolvers answer as <see cref="IQueryable{T}"/>. Server.EntityFramework has one for EF Core.</summary>
public interface IQueryExecutor
{
    /// <summary>Reads a page; the order of <paramref name="source"/> is the order when the client asks for none.</summary>
    Task<Page<T>> ReadPageAsync<T>(IQueryable<T> source, PagingArguments arguments, QueryContext<T> query, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Reads all rows.</summary>
    Task<IReadOnlyList<T>> ReadListAsync<T>(IQueryable<T> source, QueryContext<T> query, CancellationToken cancellationToken)
        where T : class;
}

using Federation.Execution;
using Federation.Server.Paging;

namespace Federation.Server.Projection;

/// <summary>Runs the query that a resolver answered: as a page or as a list.</summary>
internal sealed class QueryRunner<T>(QueryContextSource<T> source, IQueryExecutor executor, PagingFieldArguments? paging, bool counted) : IQueryRunner
    where T : class
{
    public async ValueTask<object?> RunAsync(object? result, IFieldContext context)
    {
        if (result is not IQueryable<T> query)
        {
            return result;
        }

        var request = source.CreateTyped(context);
        if (paging is null)
        {
            return await executor.ReadListAsync(query, request, context.RequestAborted);
        }

        var page = await executor.ReadPageAsync(query, paging.Read(context), request, context.RequestAborted);
        return counted ? page.ToCountedConnection() : page.ToConnection();
    }
}

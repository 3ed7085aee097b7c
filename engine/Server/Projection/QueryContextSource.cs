using Federation.Execution;
using Federation.Server.Configuration;
using Federation.Server.Filtering;
using Federation.Server.Sorting;

namespace Federation.Server.Projection;

/// <summary>Reads selection, <c>where</c> and <c>order</c> of a call.</summary>
/// <param name="bindings">The schema's bindings.</param>
/// <param name="filter">The filter input, when the field has <c>where</c>.</param>
/// <param name="sort">The sort input, when the field has <c>order</c>.</param>
/// <param name="projects">Whether only the selected members are read.</param>
internal sealed class QueryContextSource<T>(ISchemaBindings bindings, FilterInputType? filter, SortInputType? sort, bool projects) : IQueryContextSource
{
    public object Create(IFieldContext context) => CreateTyped(context);

    public QueryContext<T> CreateTyped(IFieldContext context)
    {
        var members = projects ? new SelectionReader(context, bindings).Read(typeof(T)) : null;
        var where = filter is null ? null : context.ArgumentValue(FilterInputs.ArgumentName) as IReadOnlyDictionary<string, object?>;
        if (where is not null)
        {
            FilterSize.Check(where);
        }

        return new QueryContext<T>(
            members,
            where is null ? null : FilterExpression.Build<T>(filter!, where),
            FilterText.Of(context),
            sort is null ? [] : SortInputs.Read(sort, context.ArgumentValue(SortInputs.ArgumentName)));
    }
}

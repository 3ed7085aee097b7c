using System.Reflection;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Filtering;
using Federation.Server.Paging;
using Federation.Server.Sorting;

namespace Federation.Server.Projection;

/// <summary>What the attributes [UsePaging], [UseProjection], [UseFiltering] and [UseSorting] of one field do together.</summary>
internal static class FieldQuery
{
    /// <summary>Called for every one of the attributes, outermost first.</summary>
    public static void Configure(FieldConfiguration field, IFieldMiddlewareProvider attribute)
    {
        var queryable = QueryableElement(field.ResolverResultType);
        var element = queryable ?? ContextElement(field.Member);
        if (Complaint(field, attribute, queryable, element) is { } complaint)
        {
            field.Schema.ReportError(field.Member, complaint);
            return;
        }

        switch (attribute)
        {
            case UsePagingAttribute:
                new PagingFieldArguments(field).AddTo(field);
                break;
            case UseFilteringAttribute filtering:
                FilterInputs.AddTo(field, FilterInputs.Of(field, filtering, element!));
                break;
            case UseSortingAttribute sorting:
                SortInputs.AddTo(field, SortInputs.Of(field, sorting, element!));
                break;
        }

        if (queryable is not null && attribute == field.Providers.First(static p => p.PipelineRank is not null))
        {
            Execute(field, queryable);
        }
    }

    /// <summary>Makes the contexts of a field's calls.</summary>
    public static IQueryContextSource Source(FieldConfiguration field, Type element, bool projects)
    {
        var filter = field.Member.GetCustomAttribute<UseFilteringAttribute>() is { } filtering ? FilterInputs.Of(field, filtering, element) : null;
        var sort = field.Member.GetCustomAttribute<UseSortingAttribute>() is { } sorting ? SortInputs.Of(field, sorting, element) : null;
        if (projects)
        {
            field.Schema.Options<ProjectedTypes>().Add(element);
        }

        return (IQueryContextSource)Activator.CreateInstance(
            typeof(QueryContextSource<>).MakeGenericType(element), field.Schema.Bindings, filter, sort, projects)!;
    }

    /// <summary>One middleware runs the query with all that the attributes ask for.</summary>
    private static void Execute(FieldConfiguration field, Type element)
    {
        var paging = field.Member.GetCustomAttribute<UsePagingAttribute>();
        var source = Source(field, element, projects: field.Member.IsDefined(typeof(UseProjectionAttribute)));
        var runner = (IQueryRunner)Activator.CreateInstance(
            typeof(QueryRunner<>).MakeGenericType(element),
            source,
            field.Schema.Options<QueryableOptions>().Executor,
            paging is null ? null : new PagingFieldArguments(field),
            IsCounted(field, paging))!;
        field.Use(next => async invocation => await runner.RunAsync(await next(invocation), invocation.Context));
        if (paging is not null)
        {
            field.RuntimeType = (IsCounted(field, paging) ? typeof(CountedConnection<>) : typeof(Connection<>)).MakeGenericType(element);
        }
    }

    private static bool IsCounted(FieldConfiguration field, UsePagingAttribute? paging) =>
        paging?.IncludeTotalCount == true || field.Schema.Options<PagingOptions>().IncludeTotalCount;

    private static string? Complaint(FieldConfiguration field, IFieldMiddlewareProvider attribute, Type? queryable, Type? element)
    {
        var takesPaging = field.Member is MethodInfo method && Array.Exists(method.GetParameters(), static p => p.ParameterType == typeof(PagingArguments));
        return attribute switch
        {
            _ when queryable is not null && field.IsBatch => "answers IQueryable<T> for a batch of parents: read the pages of all parents with ToBatchPageAsync and answer a list of connections.",
            _ when queryable is not null && field.Schema.Options<QueryableOptions>().Executor is null =>
                "answers IQueryable<T>, but nothing runs queries: call RegisterDbContextFactory<TContext>() of Federation.Server.EntityFramework.",
            UsePagingAttribute { MaxPageSize: < 0 } or UsePagingAttribute { DefaultPageSize: < 0 } => "has [UsePaging] with a negative page size: name 1 or more, or leave it out.",
            UsePagingAttribute { MaxPageSize: > 0 and var max, DefaultPageSize: var size } when size > max =>
                $"has [UsePaging(DefaultPageSize = {size}, MaxPageSize = {max})], whose default is over its maximum: lower the one or raise the other.",
            UsePagingAttribute when queryable is null && !takesPaging => "has [UsePaging], but neither answers IQueryable<T> nor takes PagingArguments: do one of them, or remove the attribute.",
            UsePagingAttribute when queryable?.GetProperty("Id") is null && !takesPaging => $"has [UsePaging], but {ClrTypes.Display(queryable!)} has no property Id that could end the order: take PagingArguments and call ToPageAsync with an order of your own.",
            UseProjectionAttribute when queryable is null => "has [UseProjection], but does not answer IQueryable<T>: answer one, or take QueryContext<T> and call query.With(context).",
            UseFilteringAttribute or UseSortingAttribute when element is null => "has [UseFiltering] or [UseSorting], but neither answers IQueryable<T> nor takes QueryContext<T>: do one of them, or remove the attribute.",
            _ => null,
        };
    }

    private static Type? QueryableElement(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>)
            ? type.GetGenericArguments()[0]
            : Array.Find(type.GetInterfaces(), static i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQueryable<>))?.GetGenericArguments()[0];

    private static Type? ContextElement(MemberInfo member) =>
        (member as MethodInfo)?.GetParameters().Select(QueryContextBinder.ElementType).FirstOrDefault(static t => t is not null);
}

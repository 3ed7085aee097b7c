using Federation.Server.Configuration;
using Federation.Server.Paging;
using Federation.Server.Projection;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server;

/// <summary>Paging, filtering, sorting and projection.</summary>
public static class QueryRequestExecutorBuilderExtensions
{
    /// <summary>Page sizes and directions of all paged fields.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="modify">Changes them.</param>
    public static IRequestExecutorBuilder ModifyPagingOptions(this IRequestExecutorBuilder builder, Action<PagingOptions> modify) => builder.Modify(modify);

    /// <summary>Says that the schema filters; <see cref="UseFilteringAttribute"/> works without it too.</summary>
    /// <param name="builder">The builder.</param>
    public static IRequestExecutorBuilder AddFiltering(this IRequestExecutorBuilder builder) => builder;

    /// <summary>Says that the schema sorts; <see cref="UseSortingAttribute"/> works without it too.</summary>
    /// <param name="builder">The builder.</param>
    public static IRequestExecutorBuilder AddSorting(this IRequestExecutorBuilder builder) => builder;

    /// <summary>Says that the schema projects; <see cref="UseProjectionAttribute"/> works without it too.</summary>
    /// <param name="builder">The builder.</param>
    public static IRequestExecutorBuilder AddProjections(this IRequestExecutorBuilder builder) => builder;

    /// <summary>Part of every schema: the parameters <see cref="PagingArguments"/> and <see cref="QueryContext{T}"/>.</summary>
    internal static void AddQueryParameters(this SchemaSetup setup, IServiceCollection services)
    {
        setup.ParameterBinders.Add(new PagingArgumentsBinder());
        setup.ParameterBinders.Add(new QueryContextBinder());
        services.AddHostedService<ProjectionStartup>();
    }
}

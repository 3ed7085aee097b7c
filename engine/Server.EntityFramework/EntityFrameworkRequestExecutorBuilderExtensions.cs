using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace Federation.Server.EntityFramework;

/// <summary>Data access of a GraphQL schema over EF Core.</summary>
public static class EntityFrameworkRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Resolver parameters of type <typeparamref name="TContext"/> get a context of their own from <see cref="IDbContextFactory{TContext}"/>
    /// (register it with <c>AddDbContextFactory</c> or <c>AddPooledDbContextFactory</c>), disposed when the field is finished; and resolvers may
    /// answer <see cref="IQueryable{T}"/>.
    /// </summary>
    /// <param name="builder">The builder.</param>
    [RequiresUnreferencedCode(Trimming.Message)]
    [RequiresDynamicCode(Trimming.Message)]
    public static IRequestExecutorBuilder RegisterDbContextFactory<TContext>(this IRequestExecutorBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Setup.ParameterBinders.Add(new DbContextBinder<TContext>());
        return builder.Modify<QueryableOptions>(static o => o.Executor ??= new EntityFrameworkQueryExecutor());
    }
}

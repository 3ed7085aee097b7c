using Federation.Shared.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Shared.Data;

/// <summary>Registers the database of a subgraph.</summary>
public static class DatabaseServiceCollectionExtensions
{
    /// <summary>
    /// Adds a pooled <see cref="IDbContextFactory{TContext}"/>, the seeder and the initializer that builds and fills the database before the
    /// host takes requests, and a health check. Settings: <c>Database:Provider</c> (sqlite or postgresql) and <c>ConnectionStrings:NAME</c>.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">Its configuration.</param>
    /// <param name="name">The subgraph: names the SQLite file and the connection string.</param>
    public static IServiceCollection AddSubgraphDatabase<TContext, TSeeder>(this IServiceCollection services, IConfiguration configuration, string name)
        where TContext : SubgraphDbContext
        where TSeeder : class, IDatabaseSeeder<TContext>
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(provider => DatabaseOptions.Read(configuration, name, provider.GetRequiredService<SubgraphHostOptions>().DataDirectory));
        services.AddPooledDbContextFactory<TContext>((provider, options) => Use(options, provider.GetRequiredService<DatabaseOptions>()));
        services.AddSingleton<IDatabaseSeeder<TContext>, TSeeder>();
        services.AddSingleton<DatabaseInitializer<TContext>>();
        services.AddHostedService<DatabaseStartup<TContext>>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck<TContext>>("database");
        return services;
    }

    private static void Use(DbContextOptionsBuilder options, DatabaseOptions database)
    {
        // A row limit without an order is a bug of ours: it fails. A selection is one statement also where it has several small lists.
        options.AddInterceptors(TextGuard.Instance);
        options.ConfigureWarnings(w => w.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        if (database.Provider == DatabaseProvider.Postgresql)
        {
            options.UseNpgsql(database.ConnectionString, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));
        }
        else
        {
            options
                .UseSqlite(database.ConnectionString, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
                .AddInterceptors(SqlitePragmas.Instance);
        }
    }
}

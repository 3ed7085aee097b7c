using System.Diagnostics.CodeAnalysis;
using Federation.Execution;
using Federation.Server.Configuration;
using Federation.Server.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Federation.Server;

/// <summary>The two ways to begin.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>Adds a GraphQL schema to the host. Called again it continues the same schema.</summary>
    /// <param name="builder">The host's builder.</param>
    [RequiresUnreferencedCode(SchemaTrimming.Message)]
    [RequiresDynamicCode(SchemaTrimming.Message)]
    public static IRequestExecutorBuilder AddGraphQL(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Services.AddGraphQLServer();
    }

    /// <summary>
    /// Registers a singleton <see cref="IRequestExecutor"/>, <see cref="ISchemaDocumentProvider"/> and <see cref="ISchemaBindings"/>, made when
    /// the host starts. Called again it continues the same schema.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    [RequiresUnreferencedCode(SchemaTrimming.Message)]
    [RequiresDynamicCode(SchemaTrimming.Message)]
    public static IRequestExecutorBuilder AddGraphQLServer(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var known = services.FirstOrDefault(s => s.ServiceType == typeof(SchemaSetup))?.ImplementationInstance as SchemaSetup;
        if (known is not null)
        {
            return new RequestExecutorBuilder(services, known);
        }

        var setup = new SchemaSetup();
        services.AddSingleton(setup);
        services.AddSingleton(provider => SchemaAssembly.Create(setup, provider));
        services.AddSingleton<IRequestExecutor>(provider => provider.GetRequiredService<SchemaAssembly>().Executor);
        services.AddSingleton<ISchemaDocumentProvider>(provider => provider.GetRequiredService<SchemaAssembly>());
        services.AddSingleton<ISchemaBindings>(provider => provider.GetRequiredService<SchemaAssembly>().Bindings);
        services.AddHostedService<SchemaStartup>();
        setup.AddQueryParameters(services);
        return new RequestExecutorBuilder(services, setup);
    }
}

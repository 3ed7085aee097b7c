using Federation.Execution;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Entities;
using Federation.Server.Invocation;
using Federation.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Federation.Server.Startup;

/// <summary>The finished schema of a host: executor, bindings and SDL.</summary>
internal sealed class SchemaAssembly : ISchemaDocumentProvider
{
    private static readonly Dictionary<string, SchemaDialect> s_dialects = new(StringComparer.Ordinal)
    {
        ["federation"] = SchemaDialect.ApolloFederation,
        ["composite"] = SchemaDialect.CompositeSchemas,
    };

    private readonly string _sdl;
    private readonly Func<SchemaDialect, string> _inDialect;

    private SchemaAssembly(IRequestExecutor executor, ISchemaBindings bindings, string sdl, Func<SchemaDialect, string> inDialect)
    {
        Executor = executor;
        Bindings = bindings;
        _sdl = sdl;
        _inDialect = inDialect;
    }

    public IReadOnlyList<string> Dialects => [.. s_dialects.Keys];

    public IRequestExecutor Executor { get; }

    public ISchemaBindings Bindings { get; }

    public string GetSdl() => _sdl;

    public string GetSdl(string dialect) => s_dialects.TryGetValue(dialect, out var known)
        ? _inDialect(known)
        : throw new ArgumentException($"There is no dialect '{dialect}': it is one of {string.Join(", ", Dialects)}.", nameof(dialect));

    /// <exception cref="SchemaConfigurationException">The .NET types do not make a schema.</exception>
    public static SchemaAssembly Create(SchemaSetup setup, IServiceProvider services)
    {
        var discovery = Discover(setup, services, setup.Options<GraphQLServerOptions>().Dialect);
        var document = new SchemaDocument(discovery);
        var schema = Build(document, discovery);
        var sdl = document.ToSdl();
        var options = Options(setup, services);
        var resolvers = SchemaResolvers.Create(discovery, document, sdl, RequiresServiceCaller(discovery, services), new UnexpectedErrors(options));
        return new SchemaAssembly(WithPersistedOperations(new RequestExecutor(schema, resolvers, options), options, services), discovery.SchemaBindings, sdl, InDialect);

        string InDialect(SchemaDialect dialect)
        {
            var other = Discover(setup, services, dialect);
            var inDialect = new SchemaDocument(other);
            Build(inDialect, other);
            return inDialect.ToSdl();
        }
    }

    private static SchemaDiscovery Discover(SchemaSetup setup, IServiceProvider services, SchemaDialect dialect)
    {
        var discovery = new SchemaDiscovery(setup, services, dialect);
        SchemaDiscoverer.Run(discovery);
        discovery.Mistakes.ThrowIfAny();
        return discovery;
    }

    private static IRequestExecutor WithPersistedOperations(RequestExecutor executor, RequestExecutorOptions options, IServiceProvider services)
    {
        var persisted = options.PersistedOperations;
        var storage = services.GetService<IOperationDocumentStorage>();
        if (storage is null && (persisted.Enabled || persisted.OnlyAllowPersistedDocuments))
        {
            throw new SchemaConfigurationException(
                ["Persisted operations have no storage. Add one with AddFileSystemOperationDocumentStorage(path) or AddInMemoryOperationDocumentStorage(documents)."]);
        }

        return persisted.Enabled || persisted.Automatic || persisted.OnlyAllowPersistedDocuments
            ? new PersistedOperationExecutor(executor, persisted, storage)
            : executor;
    }

    private static Schema Build(SchemaDocument document, SchemaDiscovery discovery)
    {
        var scalars = new Dictionary<string, ScalarCoercion>(discovery.Scalars.Coercions, StringComparer.Ordinal)
        {
            [FederationTypes.Any] = KnownScalars.Any,
        };
        var result = SchemaBuilder.Build(document.ForExecution(), new SchemaOptions
        {
            Scalars = scalars,
            Enums = discovery.Enums.Bindings,
            AllowUnknownDirectives = true,
            EnableDefer = discovery.Server.EnableDefer,
            EnableStream = discovery.Server.EnableStream,
        });
        foreach (var error in result.Errors)
        {
            discovery.Mistakes.Add(error.Message);
        }

        discovery.Mistakes.ThrowIfAny();
        return result.Schema!;
    }

    private static RequestExecutorOptions Options(SchemaSetup setup, IServiceProvider services)
    {
        var logger = services.GetService<ILoggerFactory>()?.CreateLogger("Federation.GraphQL");
        var options = new RequestExecutorOptions { IncludeExceptionDetails = IsDevelopment(services), CreateEventServices = CreateEventServices };
        if (logger is not null)
        {
            options.OnException = (exception, info) =>
                logger.LogError(exception, "Unexpected error {ErrorId} in {Coordinate}", info.ErrorId, info.Coordinate);
        }

        foreach (var modify in setup.RequestOptions)
        {
            modify(options);
        }

        return options;
    }

    private static EventServices CreateEventServices(IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        return new EventServices(scope.ServiceProvider, scope);
    }

    private static bool RequiresServiceCaller(SchemaDiscovery discovery, IServiceProvider services) =>
        discovery.Server.RequireServiceCaller ?? !IsDevelopment(services);

    private static bool IsDevelopment(IServiceProvider services) => services.GetService<IHostEnvironment>()?.IsDevelopment() == true;
}

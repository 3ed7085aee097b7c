using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Federation.Execution;
using Federation.Types;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Federation.Server;

/// <summary>What the schema is made of.</summary>
public static class RequestExecutorBuilderExtensions
{
    /// <summary>
    /// Adds all attributed types of the assemblies (<c>[QueryType]</c>, <c>[MutationType]</c>, <c>[SubscriptionType]</c>, <c>[ObjectType&lt;T&gt;]</c> …) and registers their
    /// data loaders. Without arguments: of the calling assembly.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="assemblies">The assemblies.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [RequiresUnreferencedCode(SchemaTrimming.Message)]
    public static IRequestExecutorBuilder AddTypes(this IRequestExecutorBuilder builder, params Assembly[] assemblies)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(assemblies);
        foreach (var assembly in assemblies.Length == 0 ? [Assembly.GetCallingAssembly()] : assemblies)
        {
            if (!builder.Setup.Assemblies.Contains(assembly))
            {
                builder.Setup.Assemblies.Add(assembly);
                DataLoaderRegistration.AddAll(builder.Services, assembly);
            }
        }

        return builder;
    }

    /// <summary>Adds a class with fields of the query root.</summary>
    /// <typeparam name="T">The class; its public methods and properties are the fields.</typeparam>
    public static IRequestExecutorBuilder AddQueryType<T>(this IRequestExecutorBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Setup.QueryTypes.Add(typeof(T));
        return builder;
    }

    /// <summary>Adds a class with fields of the mutation root.</summary>
    /// <typeparam name="T">The class; its public methods are the fields.</typeparam>
    public static IRequestExecutorBuilder AddMutationType<T>(this IRequestExecutorBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Setup.MutationTypes.Add(typeof(T));
        return builder;
    }

    /// <summary>Adds one attributed class, or an output type that nothing else reaches. For a static class use <see cref="AddTypeExtension(IRequestExecutorBuilder, Type)"/>.</summary>
    /// <typeparam name="T">The class.</typeparam>
    public static IRequestExecutorBuilder AddTypeExtension<T>(this IRequestExecutorBuilder builder) => builder.AddTypeExtension(typeof(T));

    /// <summary>Adds one attributed class, or an output type that nothing else reaches.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="type">The class; it may be static.</param>
    public static IRequestExecutorBuilder AddTypeExtension(this IRequestExecutorBuilder builder, Type type)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Setup.Types.Add(type);
        return builder;
    }

    /// <summary>Adds a data loader, one instance per request.</summary>
    /// <typeparam name="T">The data loader.</typeparam>
    public static IRequestExecutorBuilder AddDataLoader<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IRequestExecutorBuilder builder)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddScoped<T>();
        return builder;
    }

    /// <summary>Adds a scalar, optionally as the scalar of a .NET type.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Name in the schema.</param>
    /// <param name="coercion">Reads and writes its values.</param>
    /// <param name="runtimeTypes">.NET types that are this scalar wherever they appear.</param>
    public static IRequestExecutorBuilder AddScalar(this IRequestExecutorBuilder builder, string name, ScalarCoercion coercion, params Type[] runtimeTypes)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(runtimeTypes);
        builder.Setup.Scalars[name] = coercion;
        foreach (var type in runtimeTypes)
        {
            builder.Setup.RuntimeScalars[type] = name;
        }

        return builder;
    }

    /// <summary>Settings of the schema.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="modify">Changes them.</param>
    public static IRequestExecutorBuilder ModifyOptions(this IRequestExecutorBuilder builder, Action<GraphQLServerOptions> modify) => builder.Modify(modify);

    /// <summary>Limits of the parser and of validation, introspection, exception details.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="modify">Changes them.</param>
    public static IRequestExecutorBuilder ModifyRequestOptions(this IRequestExecutorBuilder builder, Action<RequestExecutorOptions> modify)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Setup.RequestOptions.Add(modify);
        return builder;
    }

    /// <summary>Puts middleware around a step from a request to its answer and the steps after it; the first one added is the outermost.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="middleware">The middleware.</param>
    /// <param name="before">The step; the whole way when left out.</param>
    public static IRequestExecutorBuilder UseRequest(
        this IRequestExecutorBuilder builder, RequestMiddleware middleware, RequestStage before = RequestStage.Parsing) =>
        builder.ModifyRequestOptions(options => options.UseRequest(middleware, before));

    /// <summary>
    /// Puts middleware around every field that a method resolves, outside the field's own middleware and inside authorization. Properties
    /// stay as they are: they are read inline.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="middleware">The middleware.</param>
    public static IRequestExecutorBuilder UseField(this IRequestExecutorBuilder builder, FieldMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(middleware);
        builder.Setup.FieldMiddleware.Add(middleware);
        return builder;
    }

    /// <summary>Folds the parameters of every mutation into one input and gives payloads their errors.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="modify">Changes names and nullability.</param>
    public static IRequestExecutorBuilder AddMutationConventions(this IRequestExecutorBuilder builder, Action<MutationConventionOptions>? modify = null) =>
        builder.Modify<MutationConventionOptions>(options =>
        {
            options.ApplyToAllMutations = true;
            modify?.Invoke(options);
        });

    /// <summary>Adds <c>node(id:)</c> and <c>nodes(ids:)</c> for all types that implement <c>Node</c> and have a lookup by id.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="modify">Changes how an id tells its type.</param>
    public static IRequestExecutorBuilder AddGlobalObjectIdentification(this IRequestExecutorBuilder builder, Action<GlobalObjectIdentificationOptions>? modify = null) =>
        builder.Modify<GlobalObjectIdentificationOptions>(options =>
        {
            options.Enabled = true;
            modify?.Invoke(options);
        });

    /// <summary>Registers the policies that <c>[Authorize(Policy = …)]</c> names. Scopes need no registration.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="modify">Adds policies.</param>
    public static IRequestExecutorBuilder AddAuthorization(this IRequestExecutorBuilder builder, Action<AuthorizationOptions>? modify = null) =>
        builder.Modify(modify ?? (_ => { }));

    /// <summary>Changes an options object of the schema; for extensions of this builder.</summary>
    /// <typeparam name="T">The options class.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="modify">Changes it.</param>
    public static IRequestExecutorBuilder Modify<T>(this IRequestExecutorBuilder builder, Action<T> modify)
        where T : class, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(modify);
        modify(builder.Setup.Options<T>());
        return builder;
    }
}

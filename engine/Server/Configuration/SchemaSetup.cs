using System.Reflection;
using Federation.Execution;
using Federation.Types;

namespace Federation.Server.Configuration;

/// <summary>Everything the builder collected; the executor is made from it at start.</summary>
public sealed class SchemaSetup
{
    private readonly Dictionary<Type, object> _options = [];

    /// <summary>Assemblies whose attributed types belong to the schema.</summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>Classes added one by one: attributed classes and types that nothing else reaches.</summary>
    public IList<Type> Types { get; } = [];

    /// <summary>Classes with fields of the query root, beside those with <c>[QueryType]</c>.</summary>
    internal List<Type> QueryTypes { get; } = [];

    /// <summary>Classes with fields of the mutation root, beside those with <c>[MutationType]</c>.</summary>
    internal List<Type> MutationTypes { get; } = [];

    /// <summary>Classes with fields of the subscription root, beside those with <c>[SubscriptionType]</c>.</summary>
    internal List<Type> SubscriptionTypes { get; } = [];

    /// <summary>Asked for resolver parameters, in this order.</summary>
    public IList<IParameterBinder> ParameterBinders { get; } = [];

    /// <summary>Scalars of the application, by name.</summary>
    public IDictionary<string, ScalarCoercion> Scalars { get; } = new Dictionary<string, ScalarCoercion>(StringComparer.Ordinal);

    /// <summary>Scalar names of .NET types, beside the built-in ones.</summary>
    public IDictionary<Type, string> RuntimeScalars { get; } = new Dictionary<Type, string>();

    /// <summary>Changes to the executor's options, in order.</summary>
    internal List<Action<RequestExecutorOptions>> RequestOptions { get; } = [];

    /// <summary>Middleware around every field that a method resolves, the outermost first.</summary>
    internal List<FieldMiddleware> FieldMiddleware { get; } = [];

    /// <summary>Options by type; created on first use.</summary>
    /// <typeparam name="T">The options class.</typeparam>
    public T Options<T>()
        where T : class, new()
    {
        if (!_options.TryGetValue(typeof(T), out var options))
        {
            options = new T();
            _options.Add(typeof(T), options);
        }

        return (T)options;
    }
}

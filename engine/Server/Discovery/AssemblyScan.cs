using System.Reflection;
using Federation.Server.Configuration;

namespace Federation.Server.Discovery;

/// <summary>The attributed classes of all added assemblies.</summary>
internal sealed class AssemblyScan
{
    private readonly Dictionary<Type, List<Type>> _extensions = [];
    private readonly List<Type> _candidates = [];
    private readonly HashSet<Assembly> _candidateAssemblies = [];

    public AssemblyScan(SchemaSetup setup)
    {
        Queries.AddRange(setup.QueryTypes);
        Mutations.AddRange(setup.MutationTypes);
        Subscriptions.AddRange(setup.SubscriptionTypes);
        foreach (var assembly in setup.Assemblies)
        {
            foreach (var type in assembly.GetTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
            {
                Add(type);
            }

            AddCandidates(assembly);
        }

        foreach (var type in setup.Types.Where(t => !Add(t)))
        {
            Explicit.Add(type);
        }
    }

    public List<Type> Queries { get; } = [];

    public List<Type> Mutations { get; } = [];

    public List<Type> Subscriptions { get; } = [];

    /// <summary>Output types that were added by name.</summary>
    public List<Type> Explicit { get; } = [];

    /// <summary>Resolver classes by the .NET type they extend.</summary>
    public IReadOnlyDictionary<Type, List<Type>> Extensions => _extensions;

    /// <summary>The attributes of a type, and those of the <c>[ObjectType&lt;T&gt;]</c> classes that speak for it.</summary>
    public IEnumerable<T> AttributesOf<T>(Type type)
        where T : class => DefiningHolders(type).Prepend(type).SelectMany(MemberAttributes.All<T>);

    /// <summary>The <c>[ObjectType&lt;T&gt;]</c> classes of a type.</summary>
    public IEnumerable<Type> DefiningHolders(Type type) =>
        (_extensions.GetValueOrDefault(type) ?? []).Where(h => ExtensionOf(h, type).DefinesType);

    /// <summary>The properties that the holders of a type leave out.</summary>
    public IEnumerable<(Type Holder, string Property)> IgnoredProperties(Type type) =>
        (_extensions.GetValueOrDefault(type) ?? []).SelectMany(h => ExtensionOf(h, type).IgnoredProperties.Select(p => (h, p)));

    private static IObjectTypeExtension ExtensionOf(Type holder, Type type) =>
        holder.GetCustomAttributes(inherit: false).OfType<IObjectTypeExtension>().First(e => e.RuntimeType == type);

    /// <summary>The <c>[Node]</c> type of this name; null when there is none.</summary>
    public Type? FindNode(string name) => _candidates.Concat(_extensions.Keys).Concat(Explicit).FirstOrDefault(t =>
        string.Equals(AttributesOf<GraphQLNameAttribute>(t).FirstOrDefault()?.Name ?? t.Name, name, StringComparison.Ordinal) && AttributesOf<NodeAttribute>(t).Any());

    /// <summary>Concrete types that may be members of an interface or union.</summary>
    public IEnumerable<Type> ImplementationsOf(Type abstractType)
    {
        AddCandidates(abstractType.Assembly);
        return _candidates.Where(abstractType.IsAssignableFrom);
    }

    private bool Add(Type type)
    {
        if (type.IsDefined(typeof(QueryTypeAttribute), inherit: false))
        {
            AddOnce(Queries, type);
            return true;
        }

        if (type.IsDefined(typeof(MutationTypeAttribute), inherit: false))
        {
            AddOnce(Mutations, type);
            return true;
        }

        if (type.IsDefined(typeof(SubscriptionTypeAttribute), inherit: false))
        {
            AddOnce(Subscriptions, type);
            return true;
        }

        var extensions = type.GetCustomAttributes(inherit: false).OfType<IObjectTypeExtension>().ToArray();
        foreach (var extension in extensions)
        {
            if (!_extensions.TryGetValue(extension.RuntimeType, out var classes))
            {
                classes = [];
                _extensions.Add(extension.RuntimeType, classes);
            }

            AddOnce(classes, type);
        }

        return extensions.Length > 0;
    }

    private void AddCandidates(Assembly assembly)
    {
        if (_candidateAssemblies.Add(assembly))
        {
            _candidates.AddRange(assembly.GetTypes()
                .Where(t => t is { IsAbstract: false, IsInterface: false, ContainsGenericParameters: false } && !t.IsDefined(typeof(GraphQLIgnoreAttribute), inherit: false))
                .OrderBy(t => t.FullName, StringComparer.Ordinal));
        }
    }

    private static void AddOnce(List<Type> list, Type type)
    {
        if (!list.Contains(type))
        {
            list.Add(type);
        }
    }
}

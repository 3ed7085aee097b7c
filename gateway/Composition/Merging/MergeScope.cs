using Federation.Composition.Normalisation;

namespace Federation.Composition.Merging;

/// <summary>What all mergers share.</summary>
internal sealed class MergeScope
{
    private readonly Dictionary<string, HashSet<string>> _superTypes = new(StringComparer.Ordinal);

    public MergeScope(IReadOnlyList<SourceModel> sources, CompositionContext context)
    {
        Sources = sources;
        Context = context;
        EnumUsage = EnumUsage.Of(sources);
        foreach (var type in sources.SelectMany(s => s.Types))
        {
            foreach (var super in type.Interfaces)
            {
                SuperTypesOf(type.Name).Add(super);
            }

            foreach (var member in type.Members)
            {
                SuperTypesOf(member).Add(type.Name);
            }
        }
    }

    public IReadOnlyList<SourceModel> Sources { get; }

    public CompositionContext Context { get; }

    public EnumUsage EnumUsage { get; }

    /// <summary>Whether every value of one named type is also one of the other.</summary>
    public bool IsSubType(string sub, string super) =>
        sub == super || (_superTypes.TryGetValue(sub, out var supers) && supers.Contains(super));

    /// <summary>The type of that name in each source that has it.</summary>
    public List<(SourceModel Source, SourceType Type)> Parts(string name) =>
        [.. Sources.Where(s => s.Type(name) is not null).Select(s => (s, s.Type(name)!))];

    private HashSet<string> SuperTypesOf(string name)
    {
        if (!_superTypes.TryGetValue(name, out var supers))
        {
            _superTypes[name] = supers = new HashSet<string>(StringComparer.Ordinal);
        }

        return supers;
    }
}

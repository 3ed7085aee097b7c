using Federation.Server.Configuration;

namespace Federation.Server.Entities;

/// <summary>An entity: an object type with <c>[Key]</c>.</summary>
internal sealed class EntityType(TypeConfiguration type, IReadOnlyList<KeyAttribute> attributes)
{
    public TypeConfiguration Type { get; } = type;

    public IReadOnlyList<KeyAttribute> Attributes { get; } = attributes;

    public List<EntityKey> Keys { get; } = [];

    public List<EntityLookup> Lookups { get; } = [];

    public bool IsResolvable => Attributes.Any(a => a.Resolvable);
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Entities;

/// <summary>All entities; checks their keys, lookups and requirements when every type is known.</summary>
internal sealed class EntityTypes(SchemaDiscovery discovery)
{
    private readonly List<EntityType> _entities = [];
    private readonly List<(TypeConfiguration Type, MethodInfo Method)> _lookups = [];
    private readonly Dictionary<TypeConfiguration, MethodInfo> _nodeResolvers = [];
    private readonly ConditionalWeakTable<object, StrongBox<JsonElement>> _representations = [];

    public IReadOnlyList<EntityType> All => _entities;

    public RepresentationReaders Readers { get; } = new(discovery);

    /// <summary>Notes the type when it has a key.</summary>
    public void Add(TypeConfiguration type)
    {
        var keys = discovery.Scan.AttributesOf<KeyAttribute>(type.RuntimeType).ToArray();
        if (keys.Length > 0)
        {
            _entities.Add(new EntityType(type, keys));
        }
    }

    /// <summary>Notes a method that gets an object of the type by its key.</summary>
    public void AddLookup(TypeConfiguration type, MethodInfo method)
    {
        if (MemberAttributes.Has<NodeResolverAttribute>(method))
        {
            _nodeResolvers[type] = method;
        }
        else
        {
            _lookups.Add((type, method));
        }
    }

    /// <summary>What gets an object by the text of its id: a <c>[Lookup]</c> with the key <c>id</c>, or the <c>[NodeResolver]</c>.</summary>
    public EntityLookup? LookupById(TypeConfiguration type)
    {
        var lookup = _entities.Find(e => e.Type == type)?.Lookups.Find(l => l.Keys is [{ Path: ["id"], FromId: not null }]);
        if (lookup is not null || !_nodeResolvers.TryGetValue(type, out var method))
        {
            return lookup;
        }

        var node = new EntityType(type, [new KeyAttribute("id")]);
        AddKeys(node);
        return new LookupFactory(discovery, Readers).TryCreate(node, method);
    }

    /// <summary>Keeps what the gateway sent for an entity, when a parameter of its fields asks for it.</summary>
    public void Remember(EntityType type, object entity, JsonElement representation)
    {
        if (type.Type.Fields.Any(f => f.Requirements.Count > 0))
        {
            _representations.AddOrUpdate(entity, new StrongBox<JsonElement>(representation));
        }
    }

    /// <summary>What the gateway sent for an entity; undefined when it was not asked for by the gateway.</summary>
    public JsonElement RepresentationOf(object entity) => _representations.TryGetValue(entity, out var found) ? found.Value : default;

    /// <summary>Checks everything that has to do with other subgraphs; call when all types are complete.</summary>
    public void Complete()
    {
        foreach (var entity in _entities)
        {
            AddKeys(entity);
        }

        var factory = new LookupFactory(discovery, Readers);
        foreach (var (type, method) in _lookups)
        {
            var entity = _entities.Find(e => e.Type == type);
            if (entity is null)
            {
                discovery.Mistakes.Add(method, $"is a [Lookup], but {ClrTypes.Display(type.RuntimeType)} has no [Key]: add one, or remove the attribute.");
            }
            else if (factory.TryCreate(entity, method) is { } lookup)
            {
                entity.Lookups.Add(lookup);
            }
        }

        foreach (var entity in _entities.Where(e => e.Lookups.Count == 0))
        {
            LeaveDescriptionToOwner(entity);
        }

        foreach (var entity in _entities.Where(e => e.IsResolvable && e.Lookups.Count == 0))
        {
            if (!Readers.Of(entity.Type).CanCreate)
            {
                discovery.Mistakes.Add(entity.Type.RuntimeType, "has a [Key] but no [Lookup], and cannot be made from a representation: give it a parameterless constructor or be a record, add a [Lookup], or say [Key(…, Resolvable = false)].");
            }
        }

        foreach (var type in discovery.Outputs.AllObjects)
        {
            foreach (var field in type.Fields.ToArray())
            {
                CheckRequires(type, field);
                CheckProvides(field);
                AddRequired(type, field);
            }
        }
    }

    /// <summary>
    /// An entity that this subgraph cannot look up belongs to another one, which describes it: two descriptions of one thing would only
    /// compete in the composed schema. What this subgraph adds keeps its own.
    /// </summary>
    private void LeaveDescriptionToOwner(EntityType entity)
    {
        entity.Type.Description = null;
        foreach (var field in entity.Type.Fields)
        {
            if (IsKeyField(entity.Type, field.Name) || MemberAttributes.Has<ExternalAttribute>(field.Member))
            {
                field.Description = null;
            }
        }
    }

    private void AddKeys(EntityType entity)
    {
        var owner = entity.Type.RuntimeType;
        foreach (var attribute in entity.Attributes)
        {
            if (FieldSets.TryParse(attribute.Fields, "Key", owner, discovery.Mistakes) is { } selection)
            {
                var leaves = FieldSets.Leaves(selection, entity.Type, $"Key(\"{attribute.Fields}\")", owner, discovery);
                entity.Keys.Add(new EntityKey(attribute.Fields, leaves, attribute.Resolvable));
            }
        }
    }

    private void CheckRequires(TypeConfiguration type, FieldConfiguration field)
    {
        if (MemberAttributes.Find<RequiresAttribute>(field.Member) is not { } requires
            || FieldSets.TryParse(requires.Fields, "Requires", field.Member, discovery.Mistakes) is not { } selection)
        {
            return;
        }

        var attribute = $"Requires(\"{requires.Fields}\")";
        if (_entities.TrueForAll(e => e.Type != type))
        {
            discovery.Mistakes.Add(field.Member, $"has [{attribute}], but {ClrTypes.Display(type.RuntimeType)} has no [Key]: only entities receive data of other subgraphs.");
            return;
        }

        FieldSets.Leaves(selection, type, attribute, field.Member, discovery);
        foreach (var name in selection.Selections.OfType<FieldNode>().Select(f => f.Name.Value))
        {
            var required = type.FindField(name);
            if (required is null)
            {
                continue;
            }

            if (!MemberAttributes.Has<ExternalAttribute>(required.Member) && !IsKeyField(type, name))
            {
                discovery.Mistakes.Add(field.Member, $"has [{attribute}], but {SchemaMistakes.Display(required.Member)} is not [External]: mark it, or leave it out when this subgraph owns the field.");
            }
            else if (!Readers.Of(type).Reads(name))
            {
                discovery.Mistakes.Add(field.Member, $"has [{attribute}], but {SchemaMistakes.Display(required.Member)} cannot be filled from a representation: give it a public set or init accessor or a constructor parameter, and a concrete type.");
            }
        }
    }

    /// <summary>The fields that parameters require must be in the schema, marked as another subgraph's.</summary>
    private void AddRequired(TypeConfiguration type, FieldConfiguration field)
    {
        foreach (var required in field.Requirements)
        {
            var attribute = $"Require(\"{string.Join('.', required.Path)}\")";
            if (_entities.TrueForAll(e => e.Type != type))
            {
                discovery.Mistakes.Add(field.Member, $"has [{attribute}], but {ClrTypes.Display(type.RuntimeType)} has no [Key]: only entities receive data of other subgraphs.");
            }
            else if (required.Path.Length > 1 || type.FindField(required.Path[0]) is not null)
            {
                FieldSets.Leaves(Utf8GraphQLParser.ParseSelectionSet(required.Selection), type, attribute, field.Member, discovery);
            }
            else
            {
                var external = new FieldConfiguration(discovery, field.Member, required.Path[0], type.Name, type.RuntimeType, required.Shape)
                {
                    Type = required.Type,
                    Resolver = new PureFieldResolver(required.Of),
                };
                external.Directives.Add(discovery.Directives.Use(Sdl.Directive("external")));
                type.Fields.Add(external);
            }
        }
    }

    private void CheckProvides(FieldConfiguration field)
    {
        if (MemberAttributes.Find<ProvidesAttribute>(field.Member) is { } provides
            && FieldSets.TryParse(provides.Fields, "Provides", field.Member, discovery.Mistakes) is { } selection
            && discovery.Outputs.AllObjects.FirstOrDefault(o => string.Equals(o.Name, Sdl.NamedType(field.Type!), StringComparison.Ordinal)) is { } target)
        {
            FieldSets.Leaves(selection, target, $"Provides(\"{provides.Fields}\")", field.Member, discovery);
        }
    }

    public bool IsKeyField(TypeConfiguration type, string name) =>
        _entities.Exists(e => e.Type == type && e.Keys.Exists(k => k.Paths.Any(p => string.Equals(p[0], name, StringComparison.Ordinal))));
}

using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Federation.Execution;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Entities.Composite;

/// <summary>
/// What entities are in Composite Schemas: a lookup field for each key in place of <c>_entities</c>, arguments with <c>@require</c> in place of
/// <c>@requires</c>, and no external fields but those that a <c>[Provides]</c> or a key names.
/// </summary>
internal sealed class CompositeEntities(SchemaDiscovery discovery)
{
    public List<CompositeLookup> Lookups { get; } = [];

    /// <summary>Call when every entity is complete.</summary>
    public void Complete()
    {
        foreach (var entity in discovery.Entities.All.Where(e => e.IsResolvable))
        {
            AddLookups(entity);
        }

        foreach (var type in discovery.Outputs.AllObjects)
        {
            foreach (var field in type.Fields)
            {
                if (MemberAttributes.Find<RequiresAttribute>(field.Member) is { } requires)
                {
                    AddRequirements(type, field, requires);
                }
            }
        }

        DropExternals();
    }

    /// <summary>
    /// Lets only the gateway use internal lookups and give what other subgraphs know: in this dialect both are plain fields and arguments,
    /// which anybody could ask for and forge.
    /// </summary>
    public void RequireServiceCaller()
    {
        foreach (var lookup in discovery.Query.Fields.Where(f => MemberAttributes.Has<LookupAttribute>(f.Member) && MemberAttributes.Has<InternalAttribute>(f.Member)))
        {
            lookup.Middleware.Insert(0, ServiceCallers.Only(EntityErrors.OnlyForTheGateway));
        }

        foreach (var field in discovery.Outputs.AllObjects.SelectMany(t => t.Fields).Where(HasRequirements))
        {
            field.Middleware.Insert(0, ServiceCallers.Only(EntityErrors.RequirementsOnlyOfTheGateway));
        }
    }

    private static bool HasRequirements(FieldConfiguration field) =>
        MemberAttributes.Has<RequiresAttribute>(field.Member) || field.Parameters.Exists(p => MemberAttributes.Find<RequireAttribute>(p.Parameter) is not null);

    private void AddLookups(EntityType entity)
    {
        if (entity.Lookups.Count == 0)
        {
            foreach (var key in entity.Keys.Where(k => k.Resolvable))
            {
                AddLookup(entity, key.Paths);
            }

            return;
        }

        foreach (var lookup in entity.Lookups)
        {
            // A field of the query root is a lookup itself, when it gives one object.
            var root = lookup.IsBatch ? null : discovery.Query.Fields.Find(f => f.Member == lookup.Method);
            if (root is not null)
            {
                root.Directives.Add(discovery.Directives.Use(Sdl.Directive("lookup")));
            }
            else
            {
                AddLookup(entity, [.. lookup.Keys.Select(k => k.Path)]);
            }
        }
    }

    private void AddLookup(EntityType entity, IReadOnlyList<string[]> key)
    {
        var name = SchemaNames.CamelCase(entity.Type.Name) + "By" + string.Join("And", key.Select(p => string.Concat(p.Select(SchemaNames.PascalCase))));
        if (discovery.Query.AddedFields.Exists(f => string.Equals(f.Name.Value, name, StringComparison.Ordinal))
            || discovery.Query.Fields.Exists(f => string.Equals(f.Name, name, StringComparison.Ordinal)))
        {
            discovery.Mistakes.Add(entity.Type.RuntimeType, $"needs the lookup 'Query.{name}' in Composite Schemas, but there is such a field: give that another name, or make it the [Lookup].");
            return;
        }

        var arguments = key.Select(p => (PathJson.ArgumentName(p), (IReadOnlyList<FieldConfiguration>)Fields(entity.Type, p))).ToArray();
        Lookups.Add(new CompositeLookup(name, entity, arguments));
        discovery.Query.AddedFields.Add(new FieldDefinitionNode
        {
            Name = new NameNode(name),
            Type = Sdl.Named(entity.Type.Name, nonNull: false),
            Arguments = [.. arguments.Select(a => Argument(a.Item1, Sdl.WithNullability(PathJson.Type([.. a.Item2]), nullable: false), "is", a.Item2))],
            Directives = [discovery.Directives.Use(Sdl.Directive("lookup")), discovery.Directives.Use(Sdl.Directive("internal"))],
        });
    }

    private void AddRequirements(TypeConfiguration type, FieldConfiguration field, RequiresAttribute requires)
    {
        if (Utf8GraphQLParser.ParseSelectionSet(requires.Fields) is not { } selection)
        {
            return;
        }

        var leaves = FieldSets.Leaves(selection, type, $"Requires(\"{requires.Fields}\")", field.Member, discovery);
        var arguments = new List<(string Name, FieldConfiguration[] Path)>();
        foreach (var path in leaves.Where(p => !discovery.Entities.IsKeyField(type, p[0])))
        {
            var fields = Fields(type, path);
            var name = PathJson.ArgumentName(path);
            arguments.Add((name, fields));
            if (!field.TryAddArgument(Argument(name, PathJson.Type(fields), "require", fields)))
            {
                discovery.Mistakes.Add(field.Member, $"has the argument '{name}' and needs it in Composite Schemas for [Requires(\"{requires.Fields}\")]: rename the parameter.");
            }
        }

        var reader = discovery.Entities.Readers.Of(type);
        field.Use(next => invocation =>
        {
            var required = Read(invocation.Context, arguments);
            foreach (var parent in invocation.Batch?.Parents ?? [invocation.Single!.Parent!])
            {
                reader.FillExternal(parent, required);
            }

            return next(invocation);
        });
    }

    private static JsonElement Read(IFieldContext context, List<(string Name, FieldConfiguration[] Path)> arguments)
    {
        var required = new JsonObject();
        foreach (var (name, path) in arguments)
        {
            PathJson.Set(required, path, context.ArgumentValue(name));
        }

        return JsonSerializer.SerializeToElement(required);
    }

    private InputValueDefinitionNode Argument(string name, TypeNode type, string directive, IReadOnlyList<FieldConfiguration> path)
    {
        var map = PathJson.Map([.. path]);
        return new InputValueDefinitionNode
        {
            Name = new NameNode(name),
            Type = type,
            Directives = directive == "is" && string.Equals(map, name, StringComparison.Ordinal)
                ? []
                : [discovery.Directives.Use(Sdl.Directive(directive, ("field", Sdl.Text(map))))],
        };
    }

    private FieldConfiguration[] Fields(TypeConfiguration type, string[] path)
    {
        var fields = new FieldConfiguration[path.Length];
        var current = type;
        for (var i = 0; i < path.Length; i++)
        {
            fields[i] = current.FindField(path[i])!;
            var name = Sdl.NamedType(fields[i].Type!);
            current = discovery.Outputs.AllObjects.FirstOrDefault(o => string.Equals(o.Name, name, StringComparison.Ordinal)) ?? current;
        }

        return fields;
    }

    private void DropExternals()
    {
        var kept = new HashSet<FieldConfiguration>();
        foreach (var entity in discovery.Entities.All)
        {
            kept.UnionWith(entity.Keys.SelectMany(k => k.Paths).SelectMany(p => Fields(entity.Type, p)));
        }

        foreach (var field in discovery.Outputs.AllObjects.SelectMany(o => o.Fields).Concat(discovery.Query.Fields).ToArray())
        {
            if (MemberAttributes.Find<ProvidesAttribute>(field.Member) is { } provides
                && discovery.Outputs.AllObjects.FirstOrDefault(o => string.Equals(o.Name, Sdl.NamedType(field.Type!), StringComparison.Ordinal)) is { } target)
            {
                var leaves = FieldSets.Leaves(Utf8GraphQLParser.ParseSelectionSet(provides.Fields), target, "Provides", field.Member, discovery);
                kept.UnionWith(leaves.SelectMany(p => Fields(target, p)));
            }
        }

        foreach (var type in discovery.Outputs.AllObjects)
        {
            foreach (var field in type.Fields.Where(f => IsExternal(f.Member) && !kept.Contains(f)).ToArray())
            {
                type.Fields.Remove(field);
            }
        }
    }

    private static bool IsExternal(MemberInfo member) => MemberAttributes.Has<ExternalAttribute>(member);
}

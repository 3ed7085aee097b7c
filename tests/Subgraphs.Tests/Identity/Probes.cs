using Federation.Language;

namespace Federation.Subgraphs.Tests.Identity;

/// <summary>
/// Finds in the SDL of a subgraph what not everybody may see, so that a new field or a new entity is covered without a line here: every field
/// with <c>@requiresScopes</c>, and every entity but those of the catalogue.
/// </summary>
internal sealed class Probes
{
    // What the public may look up. An entity that is not among them is somebody's.
    private static readonly HashSet<string> s_public = new(StringComparer.Ordinal)
    {
        "Configuration", "Dealer", "Market", "Model", "Option", "OptionGroup", "ServiceProduct", "StockVehicle", "Trim",
    };

    private readonly string _subgraph;
    private readonly Dictionary<string, List<FieldDefinitionNode>> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entities = new(StringComparer.Ordinal);

    private Probes(string subgraph, string sdl)
    {
        _subgraph = subgraph;
        foreach (var definition in Utf8GraphQLParser.Parse(sdl, ParserOptions.TrustedSdl).Definitions)
        {
            var (name, directives, fields) = definition switch
            {
                ObjectTypeDefinitionNode type => (type.Name.Value, type.Directives, type.Fields),
                ObjectTypeExtensionNode type => (type.Name.Value, type.Directives, type.Fields),
                InterfaceTypeDefinitionNode type when type.Fields.Any(f => ScopesOf(f).Count > 0) =>
                    throw new NotSupportedException($"{type.Name.Value} is an interface with guarded fields: teach this class to ask for them."),
                _ => (null, [], []),
            };
            if (name is null)
            {
                continue;
            }

            _fields.TryAdd(name, []);
            _fields[name].AddRange(fields);
            if (directives.Any(d => d.Name.Value == "key" && !d.Arguments.Any(a => a is { Name.Value: "resolvable", Value: BooleanValueNode { Value: false } })))
            {
                _entities.Add(name);
            }
        }
    }

    public static IReadOnlyList<Probe> Of(string subgraph, string sdl) => [.. new Probes(subgraph, sdl).Find()];

    private IEnumerable<Probe> Find()
    {
        foreach (var (type, fields) in _fields)
        {
            foreach (var field in fields)
            {
                if (ScopesOf(field) is { Count: > 0 } scopes)
                {
                    yield return new Probe(_subgraph, $"{type}.{field.Name.Value}", Reach(type, Call(field)), scopes);
                }
            }
        }

        foreach (var type in _entities.Where(e => !s_public.Contains(e)))
        {
            // What an entity shows beyond the key that the caller sent.
            var open = _fields[type].Where(f => f.Name.Value != "id" && f.Arguments.Count == 0 && ScopesOf(f).Count == 0 && !_fields.ContainsKey(NameOf(f.Type)) && IsLeaf(f)).ToList();
            if (open.Count > 0)
            {
                yield return new Probe(_subgraph, type, Reach(type, string.Join(' ', open.Select(f => f.Name.Value))), []);
            }
        }
    }

    private string Reach(string type, string selection) => type switch
    {
        "Query" => $"{{ {selection} }}",
        "Mutation" => $"mutation {{ {selection} }}",
        _ when _entities.Contains(type) =>
            $"{{ _entities(representations: [{{ __typename: \"{type}\", id: \"{Victim.IdOf(type)}\" }}]) {{ ... on {type} {{ {selection} }} }} }}",
        _ => throw new NotSupportedException($"{type} has guarded fields, but is neither a root type nor an entity: teach this class the way to it."),
    };

    private string Call(FieldDefinitionNode field)
    {
        var type = NameOf(field.Type);
        var arguments = field.Arguments
            .Where(a => a.Name.Value == "id" || (a.Type is NonNullTypeNode && a.DefaultValue is null))
            .Select(a => $"{a.Name.Value}: {ValueOf(a, type)}")
            .ToList();
        return field.Name.Value + (arguments.Count > 0 ? $"({string.Join(", ", arguments)})" : "") + SelectionOf(type);
    }

    private static string ValueOf(InputValueDefinitionNode argument, string type) => (argument.Name.Value, NameOf(argument.Type)) switch
    {
        ("id", _) => $"\"{Victim.IdOf(type)}\"",
        ("search", _) => $"\"{Victim.Name}\"",
        (_, "String" or "ID") => "\"x\"",
        (_, "Int") => "1",
        (_, "Boolean") => "true",
        var (name, unknown) => throw new NotSupportedException($"The argument {name} is of type {unknown}: teach this class a value."),
    };

    private string SelectionOf(string type)
    {
        if (!_fields.TryGetValue(type, out var fields))
        {
            return "";
        }

        return fields.Find(f => f.Name.Value == "nodes") is { } nodes
            ? $" {{ nodes{SelectionOf(NameOf(nodes.Type))} }}"
            : $" {{ {(fields.Find(f => f.Name.Value == "id") ?? fields.First(f => !_fields.ContainsKey(NameOf(f.Type)))).Name.Value} }}";
    }

    // Types of this SDL that are no objects are scalars and enums, but for unions and interfaces, which no field of a single value is.
    private static bool IsLeaf(FieldDefinitionNode field) => NameOf(field.Type) is not ("_Entity" or "Node");

    private static string NameOf(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => NameOf(nonNull.Type),
        ListTypeNode list => NameOf(list.Type),
        _ => ((NamedTypeNode)type).Name.Value,
    };

    private static List<string> ScopesOf(FieldDefinitionNode field) =>
    [
        .. field.Directives.Where(d => d.Name.Value is "requiresScopes" or "authenticated" or "policy")
            .SelectMany(d => d.Arguments).SelectMany(a => Texts(a.Value)),
    ];

    private static IEnumerable<string> Texts(ValueNode value) => value switch
    {
        ListValueNode list => list.Items.SelectMany(Texts),
        StringValueNode text => [text.Value],
        _ => [],
    };
}

using Federation.Language;

namespace Federation.Types;

/// <summary>Makes fields, arguments, enum values and directive definitions from their nodes.</summary>
internal sealed class MemberFactory(TypeReferences references, SchemaOptions options)
{
    /// <summary>Of two fields of the same name (possible only without validation) the last one counts, at the place of the first.</summary>
    public IReadOnlyList<OutputField> Fields(ComplexType type)
    {
        var merged = Merge(type.Origins, SdlParts.FieldsOf, node => node.Name.Value);
        var fields = new OutputField[merged.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = Field(type, merged[i].Node, merged[i].Source, i);
        }

        return fields;
    }

    public IReadOnlyList<InputField> InputFields(InputObjectType type) =>
        Merge(type.Origins, SdlParts.InputFieldsOf, node => node.Name.Value)
            .Select(part => Input(part.Node, part.Source, $"{type.Name}.{part.Node.Name.Value}"))
            .ToArray();

    public IReadOnlyList<EnumValue> Values(EnumType type)
    {
        var binding = options.Enums.GetValueOrDefault(type.Name);
        return Merge(type.Origins, SdlParts.ValuesOf, node => node.Name.Value)
            .Select(part => Value(part.Node, part.Source, binding))
            .ToArray();
    }

    public DirectiveDefinition Directive(DirectiveDefinitionNode node, SourceText? source)
    {
        var name = node.Name.Value;
        var locations = new List<DirectiveLocation>(node.Locations.Count);
        foreach (var location in node.Locations)
        {
            // A location that is written twice says nothing more.
            if (DirectiveLocationNames.TryParse(location.Value, out var parsed) && !locations.Contains(parsed))
            {
                locations.Add(parsed);
            }
        }

        return new DirectiveDefinition(name, new SdlOrigin(node, source))
        {
            Description = node.Description?.Value,
            IsRepeatable = node.Repeatable,
            Locations = locations,
            Arguments = Arguments(node.Arguments, source, argument => $"@{name}({argument}:)"),
        };
    }

    private OutputField Field(ComplexType type, FieldDefinitionNode node, SourceText? source, int index)
    {
        var name = node.Name.Value;
        return new OutputField(name, new SdlOrigin(node, source), type, index, references.Resolve(node.Type, source))
        {
            Description = node.Description?.Value,
            Directives = node.Directives,
            DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
            Arguments = Arguments(node.Arguments, source, argument => $"{type.Name}.{name}({argument}:)"),
        };
    }

    private InputField[] Arguments(IReadOnlyList<InputValueDefinitionNode> nodes, SourceText? source, Func<string, string> coordinate) =>
        nodes.Select(node => Input(node, source, coordinate(node.Name.Value))).ToArray();

    private InputField Input(InputValueDefinitionNode node, SourceText? source, string coordinate) =>
        new(node.Name.Value, new SdlOrigin(node, source), coordinate, references.Resolve(node.Type, source))
        {
            Description = node.Description?.Value,
            DefaultValue = node.DefaultValue,
            Directives = node.Directives,
            DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
        };

    private static EnumValue Value(EnumValueDefinitionNode node, SourceText? source, EnumBinding? binding)
    {
        var name = node.Name.Value;
        var runtimeValue = binding is not null && binding.Values.TryGetValue(name, out var bound) ? bound : name;
        return new EnumValue(name, new SdlOrigin(node, source), runtimeValue)
        {
            Description = node.Description?.Value,
            Directives = node.Directives,
            DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
        };
    }

    private static List<(TNode Node, SourceText? Source)> Merge<TNode>(
        List<SdlOrigin> origins,
        Func<SyntaxNode?, IReadOnlyList<TNode>> partsOf,
        Func<TNode, string> nameOf)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var merged = new List<(TNode, SourceText?)>();
        foreach (var origin in origins)
        {
            foreach (var part in partsOf(origin.Node))
            {
                if (positions.TryAdd(nameOf(part), merged.Count))
                {
                    merged.Add((part, origin.Source));
                }
                else
                {
                    merged[positions[nameOf(part)]] = (part, origin.Source);
                }
            }
        }

        return merged;
    }
}

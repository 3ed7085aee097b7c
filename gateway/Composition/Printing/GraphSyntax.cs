using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Composition.Printing;

/// <summary>Writes types of a graph as syntax.</summary>
internal static class GraphSyntax
{
    public static TypeDefinitionNode Definition(GraphType type, GraphSyntaxStyle style)
    {
        var name = new NameNode(type.Name);
        var description = Description(type.Description);
        var directives = style.Directives(type);
        return type.Kind switch
        {
            TypeKind.Object => new ObjectTypeDefinitionNode
            {
                Name = name, Description = description, Directives = directives,
                Interfaces = Links(type.Implements, style), Fields = Fields(type, style),
            },
            TypeKind.Interface => new InterfaceTypeDefinitionNode
            {
                Name = name, Description = description, Directives = directives,
                Interfaces = Links(type.Implements, style), Fields = Fields(type, style),
            },
            TypeKind.Union => new UnionTypeDefinitionNode
            {
                Name = name, Description = description, Directives = directives, Types = Links(type.Members, style),
            },
            TypeKind.Enum => new EnumTypeDefinitionNode
            {
                Name = name, Description = description, Directives = directives,
                Values = [.. type.Values.Where(v => style.Includes(v.Exposed)).Select(v => new EnumValueDefinitionNode
                {
                    Name = new NameNode(v.Name), Description = Description(v.Description), Directives = style.Directives(v),
                })],
            },
            TypeKind.InputObject => new InputObjectTypeDefinitionNode
            {
                Name = name, Description = description, Directives = directives,
                Fields = [.. type.InputFields.Where(f => style.Includes(f.Exposed)).Select(f => Input(type, f, style))],
            },
            _ => new ScalarTypeDefinitionNode { Name = name, Description = description, Directives = directives },
        };
    }

    private static IReadOnlyList<FieldDefinitionNode> Fields(GraphType type, GraphSyntaxStyle style) =>
    [
        .. type.Fields.Where(f => style.Includes(f.Exposed)).Select(f => new FieldDefinitionNode
        {
            Name = new NameNode(f.Name),
            Description = Description(f.Description),
            Type = f.Type,
            Arguments = [.. f.Arguments.Where(a => style.Includes(a.Exposed)).Select(a => Input(inputObject: null, a, style))],
            Directives = style.Directives(type, f),
        }),
    ];

    private static InputValueDefinitionNode Input(GraphType? inputObject, GraphInputValue value, GraphSyntaxStyle style) => new()
    {
        Name = new NameNode(value.Name),
        Description = Description(value.Description),
        Type = value.Type,
        DefaultValue = value.DefaultValue,
        Directives = style.Directives(inputObject, value),
    };

    private static IReadOnlyList<NamedTypeNode> Links(IReadOnlyList<GraphTypeLink> links, GraphSyntaxStyle style) =>
        [.. links.Where(l => style.IncludesType(l.Name)).Select(l => new NamedTypeNode(l.Name))];

    private static StringValueNode? Description(string? text) =>
        text is null ? null : new StringValueNode { Value = text, Block = true };
}

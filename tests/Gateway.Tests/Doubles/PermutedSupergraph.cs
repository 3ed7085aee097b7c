using Federation.Language;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>The same supergraph written the other way round: everything whose order means nothing is reversed.</summary>
internal static class PermutedSupergraph
{
    public static string Of(string sdl)
    {
        var document = Utf8GraphQLParser.Parse(sdl, ParserOptions.TrustedSdl);
        return SyntaxPrinter.Print(new DocumentNode { Definitions = [.. document.Definitions.Reverse().Select(Reversed)] });
    }

    private static DefinitionNode Reversed(DefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode type => new ObjectTypeDefinitionNode
        {
            Name = type.Name, Description = type.Description, Directives = Reversed(type.Directives),
            Interfaces = Reversed(type.Interfaces), Fields = [.. type.Fields.Reverse().Select(Reversed)],
        },
        InterfaceTypeDefinitionNode type => new InterfaceTypeDefinitionNode
        {
            Name = type.Name, Description = type.Description, Directives = Reversed(type.Directives),
            Interfaces = Reversed(type.Interfaces), Fields = [.. type.Fields.Reverse().Select(Reversed)],
        },
        UnionTypeDefinitionNode type => new UnionTypeDefinitionNode
        {
            Name = type.Name, Description = type.Description, Directives = Reversed(type.Directives), Types = Reversed(type.Types),
        },
        EnumTypeDefinitionNode type => new EnumTypeDefinitionNode
        {
            Name = type.Name, Description = type.Description, Directives = Reversed(type.Directives), Values = Reversed(type.Values),
        },
        _ => node,
    };

    private static FieldDefinitionNode Reversed(FieldDefinitionNode field) => new()
    {
        Name = field.Name, Description = field.Description, Type = field.Type, Arguments = field.Arguments, Directives = Reversed(field.Directives),
    };

    private static IReadOnlyList<T> Reversed<T>(IReadOnlyList<T> items) => [.. items.Reverse()];
}

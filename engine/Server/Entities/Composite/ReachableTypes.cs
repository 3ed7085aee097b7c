using Federation.Language;
using Federation.Server.Discovery;

namespace Federation.Server.Entities.Composite;

/// <summary>Leaves out the types that nothing leads to any more once external fields are gone.</summary>
internal static class ReachableTypes
{
    /// <summary>The roots, and what their fields, arguments, interfaces and members lead to, in their order.</summary>
    /// <param name="types">All types.</param>
    /// <param name="roots">Names of the roots.</param>
    public static IEnumerable<TypeDefinitionNode> Of(IReadOnlyList<TypeDefinitionNode> types, IEnumerable<string> roots)
    {
        var byName = types.ToDictionary(t => t.Name.Value, StringComparer.Ordinal);
        var implementations = types.OfType<ObjectTypeDefinitionNode>()
            .SelectMany(t => t.Interfaces.Select(i => (Interface: i.Name.Value, t.Name.Value)))
            .ToLookup(i => i.Interface, i => i.Value, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(roots);
        while (open.TryPop(out var name))
        {
            if (byName.TryGetValue(name, out var type) && found.Add(name))
            {
                foreach (var next in References(type).Concat(implementations[name]))
                {
                    open.Push(next);
                }
            }
        }

        return types.Where(t => found.Contains(t.Name.Value));
    }

    private static IEnumerable<string> References(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode node => [.. Fields(node.Fields), .. node.Interfaces.Select(i => i.Name.Value)],
        InterfaceTypeDefinitionNode node => [.. Fields(node.Fields), .. node.Interfaces.Select(i => i.Name.Value)],
        UnionTypeDefinitionNode node => node.Types.Select(t => t.Name.Value),
        InputObjectTypeDefinitionNode node => node.Fields.Select(f => Sdl.NamedType(f.Type)),
        _ => [],
    };

    private static IEnumerable<string> Fields(IEnumerable<FieldDefinitionNode> fields) =>
        fields.SelectMany(f => f.Arguments.Select(a => a.Type).Append(f.Type)).Select(Sdl.NamedType);
}

using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Types;

/// <summary>Resolves type references while a schema is put together and notes which built-in scalars are in use.</summary>
internal sealed class TypeReferences(List<GraphQLError> errors)
{
    private readonly Dictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);
    private readonly HashSet<ScalarType> _usedBuiltIns = [BuiltInScalars.String, BuiltInScalars.Boolean];

    /// <summary>The built-in scalars that are referred to; the introspection types refer to String and Boolean.</summary>
    public IEnumerable<ScalarType> UsedBuiltIns => BuiltInScalars.All.Where(_usedBuiltIns.Contains);

    public void Add(TypeDefinition type) => _types[type.Name] = type;

    public TypeDefinition? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>The type; an unknown one is reported and replaced by String, so that putting together can go on.</summary>
    public GraphQLType Resolve(TypeNode node, SourceText? source)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            ListTypeNode list => Resolve(list.Type, source).ToListType(),
            NonNullTypeNode nonNull => Resolve(nonNull.Type, source).ToNonNullType(),
            _ => ResolveNamed((NamedTypeNode)node, source),
        };
    }

    public TypeDefinition ResolveNamed(NamedTypeNode node, SourceText? source)
    {
        if (_types.TryGetValue(node.Name.Value, out var type))
        {
            if (type is ScalarType { IsBuiltIn: true } builtIn)
            {
                _usedBuiltIns.Add(builtIn);
            }

            return type;
        }

        var locations = new List<SourcePosition>();
        new SdlOrigin(node, source).AddTo(locations);
        errors.Add(new GraphQLError($"Unknown type: \"{node.Name.Value}\".", ErrorCodes.ValidationFailed, locations));
        return BuiltInScalars.String;
    }
}

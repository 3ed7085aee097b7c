namespace Federation.Types;

/// <summary>Answers which object types an abstract type stands for; computed once for each schema.</summary>
internal sealed class PossibleTypes
{
    private readonly Dictionary<TypeDefinition, IReadOnlyList<ObjectType>> _possible = [];
    private readonly Dictionary<TypeDefinition, HashSet<ObjectType>> _sets = [];
    private readonly Dictionary<InterfaceType, List<ComplexType>> _implementations = [];

    public PossibleTypes(IReadOnlyList<TypeDefinition> types)
    {
        foreach (var type in types.OfType<InterfaceType>())
        {
            _implementations[type] = [];
        }

        foreach (var type in types.OfType<ComplexType>())
        {
            foreach (var implemented in type.Interfaces)
            {
                _implementations.GetValueOrDefault(implemented)?.Add(type);
            }
        }

        foreach (var (type, implementations) in _implementations)
        {
            Add(type, implementations.OfType<ObjectType>().ToArray());
        }

        foreach (var type in types)
        {
            if (type is ObjectType objectType)
            {
                Add(type, [objectType]);
            }
            else if (type is UnionType union)
            {
                Add(type, union.Members);
            }
        }
    }

    public IReadOnlyList<ObjectType> Of(TypeDefinition type) => _possible.GetValueOrDefault(type, []);

    public bool Contains(TypeDefinition type, ObjectType objectType) =>
        ReferenceEquals(type, objectType) || (_sets.TryGetValue(type, out var set) && set.Contains(objectType));

    public IReadOnlyList<ComplexType> ImplementationsOf(InterfaceType type) =>
        _implementations.TryGetValue(type, out var list) ? list : [];

    /// <summary>https://spec.graphql.org/September2025/#IsValidImplementationFieldType().</summary>
    public bool IsSubType(GraphQLType subType, GraphQLType superType)
    {
        while (true)
        {
            if (subType.Equals(superType))
            {
                return true;
            }

            if (superType is NonNullType nonNull)
            {
                if (!subType.IsNonNull)
                {
                    return false;
                }

                superType = nonNull.NullableType;
                subType = subType.NullableType;
                continue;
            }

            if (subType is NonNullType stricter)
            {
                subType = stricter.NullableType;
                continue;
            }

            if (superType is ListType superList && subType is ListType subList)
            {
                superType = superList.ElementType;
                subType = subList.ElementType;
                continue;
            }

            return superType is TypeDefinition general && subType switch
            {
                ObjectType type => Contains(general, type),
                InterfaceType type => general is InterfaceType outer && ImplementationsOf(outer).Contains(type),
                _ => false,
            };
        }
    }

    private void Add(TypeDefinition type, IReadOnlyList<ObjectType> possible)
    {
        _possible[type] = possible;
        _sets[type] = [.. possible];
    }
}

namespace Federation.Types;

/// <summary>Which types may replace which without a client noticing. Types of different schemas are the same by name.</summary>
internal static class TypeCompatibility
{
    public static bool AreSame(GraphQLType before, GraphQLType after) => before.ToString() == after.ToString();

    /// <summary>Whether everything that the new type gives is something that the old type could have given.</summary>
    public static bool IsSafeOutput(GraphQLType before, GraphQLType after)
    {
        while (true)
        {
            if (before.IsNonNull && !after.IsNonNull)
            {
                return false;
            }

            if (before.NullableType is not ListType list)
            {
                return after.NullableType is TypeDefinition named && named.Name == before.NamedType.Name;
            }

            if (after.NullableType is not ListType other)
            {
                return false;
            }

            before = list.ElementType;
            after = other.ElementType;
        }
    }

    /// <summary>Whether everything that could be given for the old type may be given for the new one.</summary>
    public static bool IsSafeInput(GraphQLType before, GraphQLType after) => IsSafeOutput(after, before);
}

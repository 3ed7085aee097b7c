using Federation.Types;

namespace Federation.Execution;

/// <summary>Finds the concrete type of a value of an interface or union (https://spec.graphql.org/September2025/#ResolveAbstractType()).</summary>
internal static class AbstractTypeName
{
    /// <summary>The name that the value itself carries.</summary>
    public static string? From(object value) => value is string
        ? null
        : DefaultFieldResolver.Get(value, "__typename") switch
        {
            string name => name,
            System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.String } json => json.GetString(),
            _ => null,
        };

    /// <summary>The type of that name; null with what is wrong when it cannot be the value's type.</summary>
    public static string? Find(Schema schema, TypeDefinition abstractType, Selection selection, string? typeName, out ObjectType? type)
    {
        type = null;
        if (typeName is null)
        {
            return $"Abstract type \"{abstractType.Name}\" must resolve to an Object type at runtime for field \"{selection.Field.Coordinate}\".";
        }

        if (!schema.TryGetType(typeName, out var found))
        {
            return $"Abstract type \"{abstractType.Name}\" was resolved to a type \"{typeName}\" that does not exist inside the schema.";
        }

        if (found is not ObjectType objectType)
        {
            return $"Abstract type \"{abstractType.Name}\" was resolved to a non-object type \"{typeName}\".";
        }

        if (!schema.IsPossibleType(abstractType, objectType))
        {
            return $"Runtime Object type \"{typeName}\" is not a possible type for \"{abstractType.Name}\".";
        }

        type = objectType;
        return null;
    }
}

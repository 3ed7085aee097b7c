using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// The fields that every query type or object has without declaring them
/// (https://spec.graphql.org/September2025/#sec-Schema-Introspection).
/// </summary>
internal static class MetaFields
{
    private static readonly ObjectType s_query = Federation.Types.Schema.Parse(
        """
        type Query {
          __typename: String!
          __schema: __Schema!
          __type(name: String!): __Type
        }
        """,
        new SchemaOptions { AssumeValid = true }).QueryType!;

    public static OutputField TypeName { get; } = Find("__typename");

    public static OutputField Schema { get; } = Find("__schema");

    public static OutputField Type { get; } = Find("__type");

    private static OutputField Find(string name) => s_query.TryGetField(name, out var field)
        ? field
        : throw new InvalidOperationException($"The meta-field {name} is missing.");
}

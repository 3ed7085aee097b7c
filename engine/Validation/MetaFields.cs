using Federation.Types;

namespace Federation.Validation;

/// <summary>
/// The fields that every composite type or the query type has without declaring them.
/// See <see href="https://spec.graphql.org/September2025/#sec-Introspection"/>.
/// </summary>
internal static class MetaFields
{
    private static readonly ObjectType Definitions = Federation.Types.Schema.Parse(
        "type Query { __typename: String! __schema: __Schema! __type(name: String!): __Type }",
        new SchemaOptions { AssumeValid = true }).QueryType!;

    public static OutputField TypeName { get; } = Find("__typename");

    public static OutputField Schema { get; } = Find("__schema");

    public static OutputField Type { get; } = Find("__type");

    private static OutputField Find(string name) =>
        Definitions.TryGetField(name, out var field) ? field : throw new InvalidOperationException($"No field \"{name}\".");
}

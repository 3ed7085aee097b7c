namespace Federation.Server;

/// <summary>The directives by which a gateway learns what a subgraph does; attributes are the same for both.</summary>
public enum SchemaDialect
{
    /// <summary>Apollo Federation 2: entities are asked for with <c>_entities</c>. Its name in commands is <c>federation</c>.</summary>
    ApolloFederation,

    /// <summary>
    /// GraphQL Composite Schemas (https://graphql.github.io/composite-schemas-spec/draft/): entities are asked for with lookup fields of the query
    /// root. Its name in commands is <c>composite</c>.
    /// </summary>
    CompositeSchemas,
}

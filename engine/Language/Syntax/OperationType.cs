namespace Federation.Language;

/// <summary>The kind of an operation. See <see href="https://spec.graphql.org/September2025/#OperationType"/>.</summary>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

namespace Federation.Language;

/// <summary>A definition of the type system language: a schema, a type, a directive or an extension of one of them. See <see href="https://spec.graphql.org/September2025/#TypeSystemDefinition"/>.</summary>
public abstract class TypeSystemDefinitionNode : DefinitionNode;

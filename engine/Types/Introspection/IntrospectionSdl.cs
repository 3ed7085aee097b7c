namespace Federation.Types.Introspection;

/// <summary>The SDL of the built-in directives, of the introspection types and of the fields that lead to them.</summary>
internal static class IntrospectionSdl
{
    /// <summary>https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives.</summary>
    public const string Directives = """"
        "Includes the field or fragment only when `if` is true."
        directive @include("Included when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Skips the field or fragment when `if` is true."
        directive @skip("Skipped when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Marks an element of the schema as no longer supported."
        directive @deprecated("Why it is deprecated and what to use instead, in Markdown." reason: String! = "No longer supported")
          on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Names the specification that a scalar follows."
        directive @specifiedBy("The URL of the specification." url: String!) on SCALAR

        "Exactly one field of the input object must be given, and not as null."
        directive @oneOf on INPUT_OBJECT
        """";

    /// <summary>https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema.</summary>
    public const string Types = """"
        "The types, root operations and directives of a service."
        type __Schema {
          description: String
          "All types of the service."
          types: [__Type!]!
          "The type that queries start at."
          queryType: __Type!
          "The type that mutations start at, if the service supports them."
          mutationType: __Type
          "The type that subscriptions start at, if the service supports them."
          subscriptionType: __Type
          "All directives of the service."
          directives: [__Directive!]!
        }

        "A type of any kind; `kind` says which fields have a value."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "The kinds of types."
        enum __TypeKind {
          "A scalar."
          SCALAR
          "An object: `fields` and `interfaces` have a value."
          OBJECT
          "An interface: `fields`, `interfaces` and `possibleTypes` have a value."
          INTERFACE
          "A union: `possibleTypes` has a value."
          UNION
          "An enum: `enumValues` has a value."
          ENUM
          "An input object: `inputFields` has a value."
          INPUT_OBJECT
          "A list: `ofType` has a value."
          LIST
          "A non-null type: `ofType` has a value."
          NON_NULL
        }

        "A field of an object or an interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The default in GraphQL notation."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "Where a directive may stand."
        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }
        """";

    /// <summary>https://spec.graphql.org/September2025/#sec-Introspection, as fields of a query type.</summary>
    public const string MetaFields = """"
        type Query {
          __typename: String!
          __schema: __Schema!
          __type(name: String!): __Type
        }
        """";
}

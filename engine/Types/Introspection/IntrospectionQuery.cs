using Federation.Language;

namespace Federation.Types.Introspection;

/// <summary>
/// The query that asks a service for its whole schema (https://spec.graphql.org/September2025/#sec-Schema-Introspection).
/// <see cref="IntrospectionSchemaReader"/> understands the answer.
/// </summary>
public static class IntrospectionQuery
{
    /// <summary>The name of the operation.</summary>
    public const string OperationName = "IntrospectionQuery";

    /// <summary>The text of the query.</summary>
    public static string Create(IntrospectionQueryOptions? options = null)
    {
        options ??= IntrospectionQueryOptions.Default;
        ArgumentOutOfRangeException.ThrowIfNegative(options.TypeDepth, nameof(options));
        var description = options.Descriptions ? "description" : "";
        var allInputs = options.InputValueDeprecation ? "(includeDeprecated: true)" : "";
        return Format($$"""
            query {{OperationName}} {
              __schema {
                {{(options.SchemaDescription ? description : "")}}
                queryType { name kind }
                mutationType { name kind }
                subscriptionType { name kind }
                types { ...FullType }
                directives {
                  name
                  {{description}}
                  {{(options.DirectiveIsRepeatable ? "isRepeatable" : "")}}
                  locations
                  args{{allInputs}} { ...InputValue }
                }
              }
            }
            fragment FullType on __Type {
              kind
              name
              {{description}}
              {{(options.SpecifiedByUrl ? "specifiedByURL" : "")}}
              {{(options.OneOf ? "isOneOf" : "")}}
              fields(includeDeprecated: true) {
                name
                {{description}}
                args{{allInputs}} { ...InputValue }
                type { ...TypeRef }
                isDeprecated
                deprecationReason
              }
              inputFields{{allInputs}} { ...InputValue }
              interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) {
                name
                {{description}}
                isDeprecated
                deprecationReason
              }
              possibleTypes { ...TypeRef }
            }
            fragment InputValue on __InputValue {
              name
              {{description}}
              type { ...TypeRef }
              defaultValue
              {{(options.InputValueDeprecation ? "isDeprecated deprecationReason" : "")}}
            }
            fragment TypeRef on __Type {
              {{TypeReference(options.TypeDepth)}}
            }
            """);
    }

    private static string TypeReference(int depth)
    {
        var selections = "kind name";
        for (var i = 0; i < depth; i++)
        {
            selections = $"kind name ofType {{ {selections} }}";
        }

        return selections;
    }

    private static string Format(string text) => SyntaxPrinter.Print(Utf8GraphQLParser.Parse(text));
}

using System.Globalization;
using System.Text;
using Federation.Composition;
using Federation.Language;
using Federation.Types;
using Federation.Types.Introspection;

namespace Federation.Security.Nesting;

/// <summary>Schemas, as subgraphs and registries send them.</summary>
internal static class NestedSchemas
{
    private static readonly NestedText s_answer = new(
        """{"data":{"__schema":{"queryType":{"name":"Query"},"directives":[],"types":[{"kind":"OBJECT","name":"Query","interfaces":[],"fields":[{"name":"a","args":[],"type":""",
        """{"kind":"LIST","name":null,"ofType":""",
        """{"kind":"SCALAR","name":"Int"}""",
        "}",
        """}]},{"kind":"SCALAR","name":"Int"}]}}}""",
        Around: 9);

    public static IEnumerable<NestedInput> All =>
    [
        Schema("schema of list types", new("type Query{a:", "[", "Int", "]", "}"), Built),
        Schema("schema of default values", new("scalar Any type Query{a(b:Any=", "[", "1", "]", "):Int}"), Built),
        Schema("printed schema", new("scalar Any type Query{a(b:Any=", "[", "1", "]", "):[Int]}"), schema =>
        {
            _ = SchemaPrinter.Print(schema.Schema!);
            return null;
        }),
        Schema("compared schemas", new("scalar Any type Query{a(b:Any=", "{c:", "1", "}", "):Int}"), schema =>
        {
            _ = SchemaComparer.Compare(schema.Schema!, schema.Schema!);
            return null;
        }),
        new("introspection answer", depth => depth > IntrospectionSchemaReader.MaxDepth ? IntrospectionErrorCodes.Invalid : null, depth =>
        {
            var answer = Encoding.UTF8.GetBytes(s_answer.Write(depth));
            return () => IntrospectionSchemaReader.ReadDocument(answer, out var errors) is null ? errors[0].Code : null;
        }),
        Composed("composed field types", new("type Query{a:", "[", "Int", "]", "}")),
        FieldSet("field set of a key", new("type Query{k:K} type K @key(fields:\"", "k{", "id", "}", "\"){id:ID k:K}")),
    ];

    private static string? Built(SchemaBuildResult result) => result.Errors.Count == 0 ? null : result.Errors[0].Code;

    /// <summary>Reading and building; what comes after is tried only with a schema.</summary>
    private static NestedInput Schema(string name, NestedText grammar, Func<SchemaBuildResult, string?> use) => new(
        name,
        depth => depth > 100 ? ErrorCodes.LimitRecursion : null,
        depth =>
        {
            var source = new SourceText(grammar.Write(depth));
            return () => Utf8GraphQLParser.TryParse(source, ParserOptions.TrustedSdl, out var document, out var error)
                ? use(SchemaBuilder.Build(document))
                : error.Code;
        });

    private static NestedInput Composed(string name, NestedText grammar) => new(
        name,
        depth => depth > 100 ? ErrorCodes.LimitRecursion : null,
        depth =>
        {
            var source = new SourceText(Subgraph(grammar).Write(depth));
            return () => Utf8GraphQLParser.TryParse(source, ParserOptions.TrustedSdl, out var document, out var error) ? Compose(document) : error.Code;
        });

    /// <summary>The text of a field set is a string of its schema: nothing nests there, and reading the megabytes is not what is measured.</summary>
    private static NestedInput FieldSet(string name, NestedText grammar) => new(
        name,
        depth => depth > 33 ? CompositionCodes.KeyInvalidFields : null,
        depth =>
        {
            var document = Utf8GraphQLParser.Parse(Subgraph(grammar).Write(depth));
            return () => Compose(document);
        });

    private static string? Compose(DocumentNode document) =>
        Composer.Compose([new SourceSchema("cars", new Uri("http://cars/graphql"), document)]).Errors is [var first, ..] ? first.Code : null;

    private static NestedText Subgraph(NestedText grammar) => grammar with
    {
        Before = string.Create(CultureInfo.InvariantCulture, $"extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@key\"]) {grammar.Before}"),
    };
}

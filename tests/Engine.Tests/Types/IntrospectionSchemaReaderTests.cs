using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.TestKit;
using Federation.Types;
using Federation.Types.Introspection;
using Xunit;

namespace Federation.Engine.Tests.Types;

public sealed class IntrospectionSchemaReaderTests
{
    private const string Sdl = """"
        """Cars, and what they cost."""
        schema {
          query: Catalogue
          mutation: Changes
        }

        """Who may see it."""
        directive @audience(
          names: [String!]! = ["DEALER"]

          """Since when."""
          since: Day @deprecated
        ) repeatable on FIELD_DEFINITION | OBJECT

        type Catalogue {
          """One car."""
          vehicle(vin: ID!, market: String = "DE" @deprecated(reason: "One market is enough.")): Vehicle
          prices(filter: PriceFilter = {currency: EUR, limits: [1, 2.5], net: null}): [[Money!]!]!
        }

        type Changes {
          reserve(by: VehicleKey!): Car
        }

        interface Node {
          id: ID!
        }

        interface Vehicle implements Node {
          id: ID!
          doors: Int @deprecated(reason: "")
        }

        type Car implements Node & Vehicle {
          id: ID!
          doors: Int @deprecated(reason: "")
          weight: Float
        }

        union Anything = Car | Money

        type Money {
          currency: Currency!
        }

        """ISO 4217."""
        enum Currency {
          EUR

          """
          No longer
          in use.
          """
          DEM @deprecated
        }

        scalar Day @specifiedBy(url: "https://example.com/day")

        input PriceFilter {
          currency: Currency = EUR
          limits: [Float]
          net: Boolean = true @deprecated(reason: "Use gross.")
        }

        input VehicleKey @oneOf {
          vin: ID
          order: Int
        }
        """";

    [Fact]
    public async Task Read_AnswerOfOurOwn_GivesTheSchemaBack()
    {
        var answer = await SchemaIntrospection.DescribeAsync(Schema.Parse(Sdl));

        var result = IntrospectionSchemaReader.Read(answer);

        Assert.Empty(result.Errors);
        Assert.Equal(Sdl, SchemaPrinter.Print(result.Schema!));
    }

    [Fact]
    public async Task Read_AnswerAboutTheClientSchema_LosesNothingButAppliedDirectives()
    {
        var sdl = await File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Schema, "client.graphql"), TestContext.Current.CancellationToken);
        var schema = Schema.Parse(sdl, new SchemaOptions { AllowUnknownDirectives = true });

        var again = IntrospectionSchemaReader.Read(await SchemaIntrospection.DescribeAsync(schema)).Schema!;

        Assert.Equal(SchemaPrinter.Print(schema), SchemaPrinter.Print(again));
        Assert.All(SchemaComparer.Compare(schema, again), change => Assert.Equal(SchemaChangeKind.AppliedDirectiveRemoved, change.Kind));
    }

    [Fact]
    public async Task Read_AnswerToAQueryOf2018_GivesWhatThatEditionTells()
    {
        var schema = Schema.Parse("""
            directive @audience repeatable on OBJECT
            type Query { "Where." place(at: Key @deprecated): Day }
            scalar Day @specifiedBy(url: "https://example.com/day")
            input Key @oneOf { id: ID @deprecated name: String }
            """);

        var answer = await SchemaIntrospection.DescribeAsync(schema, IntrospectionQueryOptions.June2018 with { Descriptions = false });

        Assert.Equal(
            """
            directive @audience on OBJECT

            type Query {
              place: Day
            }

            scalar Day

            input Key {
              name: String
            }
            """,
            SchemaPrinter.Print(IntrospectionSchemaReader.Read(answer).Schema!));
    }

    [Fact]
    public void Read_WholeResponse_TakesItsData() =>
        Assert.Equal("type Query {\n  a: Int\n}", SchemaPrinter.Print(Read($$"""{"data":{{Answer(Field("a", Named("Int")))}}}""").Schema!));

    [Fact]
    public void Read_InterfacesOfOlderEditions_AreTakenAsThereAre() =>
        Assert.Equal(
            "type Query {\n  a: Node\n}\n\ninterface Node {\n  a: Int\n}",
            SchemaPrinter.Print(Read(Answer(
                Field("a", Named("Node")),
                $$"""{"kind":"INTERFACE","name":"Node","interfaces":null,"fields":[{{Field("a", Named("Int"))}}]}""")).Schema!));

    [Fact]
    public void Read_DirectiveLocationOfALaterEdition_IsLeftOut() =>
        Assert.Equal(
            "directive @mark on SCALAR",
            SchemaPrinter.Print(Read(Answer(
                Field("a", Named("Int")),
                directives: """{"name":"mark","args":[],"locations":["SCALAR","DIRECTIVE_DEFINITION"]}""")).Schema!).Split("\n\n")[0]);

    [Fact]
    public void Read_SchemaThatIsNotValid_ReportsAsTheBuilderDoes()
    {
        var result = Read(Answer(Field("a", Named("Key")), """{"kind":"INPUT_OBJECT","name":"Key","inputFields":[]}"""));

        Assert.Equal(
            ["The type of Query.a must be Output Type but got: Key. [GRAPHQL_VALIDATION_FAILED]", "Input Object type Key must define one or more fields. [GRAPHQL_VALIDATION_FAILED]"],
            result.Errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("{", "", "The introspection answer is not JSON, or nests deeper than 64 levels: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed. LineNumber: 0 | BytePositionInLine: 1.")]
    [InlineData("[]", "", "The introspection answer has no __schema. Give the response to an introspection query, or its data.")]
    [InlineData("""{"data":null}""", "", "The introspection answer has no __schema. Give the response to an introspection query, or its data.")]
    [InlineData("""{"data":{"__schema":[]}}""", "", "The introspection answer has no __schema. Give the response to an introspection query, or its data.")]
    [InlineData("""{"errors":[{"message":"Introspection is switched off."}]}""", "", "The service did not answer the introspection query: Introspection is switched off.")]
    [InlineData("""{"__schema":{"x":"\ud800"}}""", "", "The introspection answer has text that is not Unicode, 17 bytes after its start.")]
    [InlineData("""{"__schema":{"\udc00":1}}""", "", "The introspection answer has text that is not Unicode, 13 bytes after its start.")]
    [InlineData("""{"__schema":{}}""", "__schema", "Introspection result missing types: {}.")]
    [InlineData("""{"__schema":{"types":[1]}}""", "__schema.types.0", "Invalid or incomplete introspection result. Ensure that a full introspection query is used in order to build a client schema: 1.")]
    [InlineData("""{"__schema":{"types":[{"kind":"THING","name":"A"}]}}""", "__schema.types.0", "Invalid or incomplete introspection result. Ensure that a full introspection query is used in order to build a client schema: { kind: \"THING\", name: \"A\" }.")]
    [InlineData("""{"__schema":{"types":[{"kind":"SCALAR","name":"Day scalar"}]}}""", "__schema.types.0.name", "\"Day scalar\" is not a name: letters, digits and underscores, no digit first.")]
    [InlineData("""{"__schema":{"types":[{"kind":"ENUM","name":"E","enumValues":[{"name":"true"}]}]}}""", "__schema.types.0.enumValues.0.name", "Enum values cannot be named: true")]
    [InlineData("""{"__schema":{"types":[],"queryType":{"name":"Query"}}}""", "__schema.queryType", "Invalid or incomplete schema, unknown type: Query. Ensure that a full introspection query is used in order to build a client schema.")]
    [InlineData("""{"__schema":{"types":[{"kind":"SCALAR","name":"Day"}],"queryType":{"name":"Day"}}}""", "__schema.queryType", "Expected Day to be a GraphQL Object type.")]
    [InlineData("""{"__schema":{"types":[],"directives":[{"name":"a"}]}}""", "__schema.directives.0", "Introspection result missing directive locations: { name: \"a\" }.", "Introspection result missing directive args: { name: \"a\" }.")]
    public void Read_AnswerThatCannotBeRead_SaysWhereAndWhy(string json, string path, params string[] messages)
    {
        var result = Read(json);

        Assert.Null(result.Schema);
        Assert.Equal(messages, result.Errors.Select(error => error.Message));
        Assert.All(result.Errors, error => Assert.Equal(IntrospectionErrorCodes.Invalid, error.Code));
        Assert.All(result.Errors, error => Assert.Equal(path, string.Join('.', error.Path ?? [])));
    }

    [Theory]
    [InlineData("""{"kind":"NON_NULL","ofType":{"kind":"NON_NULL","ofType":{"kind":"SCALAR","name":"Int"}}}""", "type.ofType", "A non-null type cannot be non-null once more.")]
    [InlineData("""{"kind":"LIST","ofType":null}""", "type.ofType", "Decorated type deeper than introspection query.")]
    [InlineData("""{"kind":"LIST"}""", "type.ofType", "Decorated type deeper than introspection query.")]
    [InlineData("""{"kind":"SCALAR"}""", "type", "Unknown type reference: { kind: \"SCALAR\" }.")]
    [InlineData("null", "type", "Unknown type reference: null.")]
    public void Read_TypeThatIsWrappedWrong_SaysWhereAndWhy(string type, string path, string message)
    {
        var error = Assert.Single(Read(Answer(Field("a", type))).Errors);

        Assert.Equal(message, error.Message);
        Assert.Equal($"__schema.types.0.fields.0.{path}", string.Join('.', error.Path!));
    }

    [Theory]
    [InlineData("[1", "The default \"[1\" is not a value. Syntax Error: Unexpected <EOF>.")]
    [InlineData("$market", "The default \"$market\" is not a value. Syntax Error: Unexpected variable \"$market\" in constant value.")]
    [InlineData("1 2", "The default \"1 2\" is not a value. Syntax Error: Expected <EOF>, found Int \"2\".")]
    public void Read_DefaultThatIsNoValue_IsReported(string text, string message)
    {
        var argument = $$"""{"name":"n","type":{{Named("Int")}},"defaultValue":"{{text}}"}""";

        var error = Assert.Single(Read(Answer($$"""{"name":"a","type":{{Named("Int")}},"args":[{{argument}}]}""")).Errors);

        Assert.Equal(message, error.Message);
        Assert.Equal("__schema.types.0.fields.0.args.0.defaultValue", string.Join('.', error.Path!));
    }

    [Theory]
    [InlineData(99)]
    [InlineData(1_000)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void Read_HostileNesting_IsACodedError(int depth)
    {
        var error = Assert.Single(Read(Answer(Field("a", Lists(depth)))).Errors);

        Assert.Equal(IntrospectionErrorCodes.Invalid, error.Code);
        Assert.StartsWith("The introspection answer is not JSON, or nests deeper than 64 levels: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HostileNestingThatIsParsedAlready_IsACodedError()
    {
        using var parsed = JsonDocument.Parse(Answer(Field("a", Lists(1_000))), new JsonDocumentOptions { MaxDepth = int.MaxValue });

        var error = Assert.Single(IntrospectionSchemaReader.Read(parsed.RootElement).Errors);

        Assert.Equal(IntrospectionErrorCodes.Invalid, error.Code);
        Assert.Equal("The introspection answer nests deeper than 64 levels.", error.Message);
    }

    [Fact]
    public void Read_DeepestTypeThatFits_IsRead()
    {
        const int Depth = 55;

        var field = Read(Answer(Field("a", Lists(Depth)))).Schema!.QueryType!.Fields[0];

        Assert.Equal($"{new string('[', Depth)}Int{new string(']', Depth)}", field.Type.ToString());
    }

    private static SchemaBuildResult Read(string json) => IntrospectionSchemaReader.Read(Encoding.UTF8.GetBytes(json));

    private static string Answer(string field, string types = """{"kind":"SCALAR","name":"__Unused"}""", string directives = "") =>
        $$$"""
        {"__schema":{"queryType":{"name":"Query"},"directives":[{{{directives}}}],"types":[
          {"kind":"OBJECT","name":"Query","interfaces":[],"fields":[{{{field}}}]},{"kind":"SCALAR","name":"Int"},{{{types}}}]}}
        """;

    private static string Field(string name, string type) => $$"""{"name":"{{name}}","args":[],"type":{{type}}}""";

    private static string Lists(int depth) =>
        string.Concat(Enumerable.Repeat("""{"kind":"LIST","ofType":""", depth)) + Named("Int") + new string('}', depth);

    private static string Named(string name) => $$"""{"kind":"SCALAR","name":"{{name}}"}""";
}

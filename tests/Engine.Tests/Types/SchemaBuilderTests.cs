using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Build_DefinitionWithExtensions_MergesInDocumentOrder()
    {
        var schema = Schema.Parse("""
            type Query { a: Int }
            extend type Query implements Named @tag { name: String }
            interface Named { name: String }
            enum Color { RED }
            extend enum Color { BLUE }
            union Thing = Query
            type Box { width: Float }
            extend union Thing = Box
            directive @tag on OBJECT
            """);

        var query = schema.GetType<ObjectType>("Query");
        Assert.Equal(["a", "name"], query.Fields.Select(field => field.Name));
        Assert.Equal([0, 1], query.Fields.Select(field => field.Index));
        Assert.Equal("Named", Assert.Single(query.Interfaces).Name);
        Assert.Equal("tag", Assert.Single(query.Directives).Name.Value);
        Assert.Equal(["RED", "BLUE"], schema.GetType<EnumType>("Color").Values.Select(value => value.Name));
        Assert.Equal(["Query", "Box"], schema.GetType<UnionType>("Thing").Members.Select(member => member.Name));
    }

    [Fact]
    public void Build_AnySchema_ListsOwnTypesThenUsedBuiltInsThenIntrospection()
    {
        var schema = Schema.Parse("type Query { b: B } type B { id: ID! }");

        Assert.Equal(
            [
                "Query", "B", "String", "Boolean", "ID",
                "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation",
            ],
            schema.Types.Select(type => type.Name));
        Assert.Equal(["include", "skip", "deprecated", "specifiedBy", "oneOf"], schema.DirectiveDefinitions.Select(directive => directive.Name));
    }

    [Theory]
    [InlineData("type Query { a: Strng }", "Unknown type \"Strng\". Did you mean \"String\"? (1:17)")]
    [InlineData("type Query { a: Int @key(fields: \"id\") }", "Unknown directive \"@key\". (1:21)")]
    [InlineData("extend type User { id: ID }\ntype Query { a: Int }", "Cannot extend type \"User\" because it is not defined. (1:13)")]
    [InlineData("type A { a: Int }", "Query root type must be provided.")]
    [InlineData("type Query { a: Int a: Int }", "Field \"Query.a\" can only be defined once. (1:14) (1:21)")]
    [InlineData("type Query { a: [Inp] }\ninput Inp { b: Int }", "The type of Query.a must be Output Type but got: [Inp]. (1:17)")]
    [InlineData(
        "type Query { a(b: Int = \"x\"): Int }",
        "Query.a(b:) has invalid default value: Int cannot represent non-integer value: \"x\" (1:25)")]
    [InlineData(
        "type Query { a(b: In = {c: 1}): Int }\ninput In { d: Int }",
        "Query.a(b:) has invalid default value: Field \"c\" is not defined by type \"In\". Did you mean \"d\"? (1:24)")]
    [InlineData(
        "type Query { a(b: In): Int }\ninput In { c: In = {} }",
        "Invalid circular reference. The default value of Input Object field In.c references itself. (2:20)")]
    [InlineData(
        "type Query { a(b: In): Int }\ninput In { c: In2 = {} }\ninput In2 { d: [In] = [{}] }",
        "Invalid circular reference. The default value of Input Object field In.c references itself via the default values of: In2.d. (2:21) (3:23)")]
    [InlineData(
        "schema { query: Q mutation: Q }\ntype Q { a: Int }",
        "All root types must be different, \"Q\" type is used as query and mutation root types. (1:17) (1:29)")]
    [InlineData(
        "interface I { a: Int }\ntype Query implements I { a: Int @deprecated }",
        "Interface field I.a is not deprecated, so implementation field Query.a must not be deprecated. (2:34) (2:30)")]
    [InlineData(
        "type Query { a(b: In): Int }\ninput In { c: In! }",
        "Cannot reference Input Object \"In\" within itself through a series of non-null fields: \"c\". (2:12)")]
    [InlineData(
        "type Query { a(b: In): Int }\ninput In @oneOf { c: Int = 1 }",
        "OneOf input field In.c cannot have a default value. (2:19)")]
    public void Build_InvalidSdl_ReportsTheErrorWithItsPlace(string sdl, string expected)
    {
        var result = SchemaBuilder.Build(Utf8GraphQLParser.Parse(sdl));

        Assert.False(result.IsValid);
        Assert.Equal(expected, ErrorText.OfSet(result.Errors));
        Assert.All(result.Errors, error => Assert.Equal(ErrorCodes.ValidationFailed, error.Code));
    }

    [Fact]
    public void Build_UnknownDirectivesAllowed_KeepsThem()
    {
        var schema = Schema.Parse(
            "type Query @key(fields: \"id\") @key(fields: \"sku\") { id: ID sku: ID }",
            new SchemaOptions { AllowUnknownDirectives = true });

        Assert.Equal(2, schema.QueryType!.Directives.Count);
    }

    [Fact]
    public void Build_OrphanExtensionAllowed_DefinesTheType()
    {
        var schema = Schema.Parse(
            "extend type Vehicle { price: Decimal } scalar Decimal",
            new SchemaOptions { AllowOrphanExtensions = true, AllowMissingQueryType = true });

        Assert.Equal("price", Assert.Single(schema.GetType<ObjectType>("Vehicle").Fields).Name);
        Assert.Null(schema.QueryType);
    }

    [Fact]
    public void Build_AssumedValidWithUnknownType_IsStillAnError()
    {
        var result = SchemaBuilder.Build(Utf8GraphQLParser.Parse("type Query { a: Nowhere }"), new SchemaOptions { AssumeValid = true });

        Assert.Equal("Unknown type: \"Nowhere\". (1:17)", ErrorText.OfSet(result.Errors));
    }

    [Fact]
    public void Build_SeveralDocuments_LocatesErrorsInTheirOwnText()
    {
        var result = SchemaBuilder.Build(
        [
            Utf8GraphQLParser.Parse("type Query {\n  a: A\n}"),
            Utf8GraphQLParser.Parse("type A {\n  b: Int\n  c: Unknown\n}"),
        ]);

        Assert.Equal("Unknown type \"Unknown\". (3:6)", ErrorText.OfSet(result.Errors));
    }

    [Fact]
    public void Extend_ValidSchema_LeavesItUntouched()
    {
        var schema = Schema.Parse("type Query { a: Int }");

        var extended = SchemaBuilder.Extend(schema, Utf8GraphQLParser.Parse("extend type Query { b: Int }")).Schema!;

        Assert.Equal("a", Assert.Single(schema.QueryType!.Fields).Name);
        Assert.Equal(["a", "b"], extended.QueryType!.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Build_EnumBinding_GivesDotNetValues()
    {
        var binding = new EnumBinding(new Dictionary<string, object> { ["RED"] = ConsoleColor.Red });
        var schema = Schema.Parse(
            "type Query { c: Color } enum Color { RED GREEN }",
            new SchemaOptions { Enums = new Dictionary<string, EnumBinding> { ["Color"] = binding } });

        var color = schema.GetType<EnumType>("Color");
        Assert.True(color.TryGetByRuntimeValue(ConsoleColor.Red, out var red));
        Assert.Equal("RED", red.Name);
        Assert.True(color.TryGetByRuntimeValue("GREEN", out _));
        Assert.True(color.TryGetName("RED", out var name, out _));
        Assert.Equal("RED", name);
        Assert.False(color.TryGetName(ConsoleColor.Blue, out _, out var error));
        Assert.Equal("Enum \"Color\" cannot represent value: Blue", error);
    }

    [Fact]
    public void Parse_InvalidSdl_ThrowsWithAllErrors()
    {
        var exception = Assert.Throws<SchemaException>(() => Schema.Parse("type Query { a: X b: Y }"));

        Assert.Equal(2, exception.Errors.Count);
        Assert.StartsWith("(1:17) Unknown type \"X\".", exception.Message, StringComparison.Ordinal);
    }
}

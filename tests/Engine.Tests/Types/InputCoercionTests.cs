using System.Text.Json;
using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

public sealed class InputCoercionTests
{
    private static readonly Schema Sample = Schema.Parse("""
        type Query { find(where: Where, any: Any): Int }
        input Where { size: Int = 5, colors: [Color!], nested: Where, key: Key, due: Date = "2026-03-01" }
        input Key @oneOf { id: ID, code: String }
        enum Color { RED GREEN }
        scalar Any
        scalar Date
        """);

    [Fact]
    public void Json_ObjectWithoutFields_TakesDefaultsInTypeOrder()
    {
        var value = Assert.IsType<Dictionary<string, object?>>(Coerce("Where", "{\"colors\":\"RED\"}"));

        Assert.Equal(["size", "colors", "due"], value.Keys);
        Assert.Equal(5, value["size"]);
        Assert.Equal(new List<object?> { "RED" }, value["colors"]);
        Assert.Equal(new DateOnly(2026, 3, 1), value["due"]);
    }

    [Fact]
    public void Json_MoreErrorsThanWanted_EndsThere()
    {
        var json = JsonDocument.Parse($"{{{string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"\"x{i}\":1"))}}}").RootElement;
        var errors = new List<InputError>();

        Assert.False(InputCoercion.TryCoerceJson(json, Sample.GetType<InputObjectType>("Where"), out _, errors, suggest: false, maxErrors: 3));
        Assert.Equal(["x0", "x1", "x2"], errors.Select(error => error.Message.Split('"')[1]));
        Assert.StartsWith("{ x0: 1, x1: 1, ", errors[0].Value, StringComparison.Ordinal);
        Assert.EndsWith(", ... }", errors[0].Value, StringComparison.Ordinal);
        Assert.InRange(errors[0].Value.Length, 1_000, 1_100);
    }

    [Fact]
    public void Inspect_LongText_IsCut() =>
        Assert.Equal($"\"{new string('x', 1_000)}...\"", ValueInspector.Inspect(new string('x', 5_000)));

    [Fact]
    public void Json_ManyPropertiesForManyFields_AreFound()
    {
        var schema = Schema.Parse($"type Query {{ find(where: Where): Int }} input Where {{ {string.Concat(Enumerable.Range(0, 100).Select(i => $"f{i}: Int "))} }}");
        var json = $"{{{string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"f{i}\":{i}"))}}}";
        var errors = new List<InputError>();

        Assert.True(InputCoercion.TryCoerceJson(JsonDocument.Parse(json).RootElement, schema.GetType<InputObjectType>("Where"), out var value, errors));
        Assert.Equal(Enumerable.Range(0, 100).Cast<object?>(), Assert.IsType<Dictionary<string, object?>>(value).Values);
    }

    [Theory]
    [InlineData("{\"sise\":1}", "Variable \"$w\" got invalid value { sise: 1 }; Field \"sise\" is not defined by type \"Where\". Did you mean \"size\"?")]
    [InlineData("{\"nested\":{\"size\":3000000000}}", "Variable \"$w\" got invalid value 3000000000 at \"w.nested.size\"; Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("{\"colors\":[\"RED\",\"REED\"]}", "Variable \"$w\" got invalid value \"REED\" at \"w.colors[1]\"; Value \"REED\" does not exist in \"Color\" enum. Did you mean the enum value \"RED\" or \"GREEN\"?")]
    [InlineData("{\"key\":{}}", "Variable \"$w\" got invalid value {} at \"w.key\"; Exactly one key must be specified for OneOf type \"Key\".")]
    [InlineData("{\"key\":{\"id\":null}}", "Variable \"$w\" got invalid value null at \"w.key.id\"; Field \"id\" must be non-null.")]
    [InlineData("[1]", "Variable \"$w\" got invalid value [1]; Expected type \"Where\" to be an object.")]
    public void Json_InvalidValue_GivesTheMessageForTheVariable(string json, string expected)
    {
        var errors = new List<InputError>();

        Assert.False(InputCoercion.TryCoerceJson(JsonDocument.Parse(json).RootElement, Sample.GetType<InputObjectType>("Where"), out _, errors));
        Assert.Equal(expected, Assert.Single(errors).ToVariableMessage("w"));
    }

    [Fact]
    public void Json_SuggestionsOff_NamesNothingOfTheSchema()
    {
        var errors = new List<InputError>();

        InputCoercion.TryCoerceJson(
            JsonDocument.Parse("{\"sise\":1,\"colors\":\"REED\"}").RootElement,
            Sample.GetType<InputObjectType>("Where"), out _, errors, suggest: false);

        Assert.Equal(
            ["Value \"REED\" does not exist in \"Color\" enum.", "Field \"sise\" is not defined by type \"Where\"."],
            errors.Select(error => error.Message));
    }

    [Fact]
    public void Json_DeepValue_IsAnErrorAndNoCrash()
    {
        var json = string.Concat(Enumerable.Repeat("{\"nested\":", 300)) + "null" + new string('}', 300);
        var element = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 }).RootElement;
        var errors = new List<InputError>();

        Assert.False(InputCoercion.TryCoerceJson(element, Sample.GetType<InputObjectType>("Where"), out _, errors));
        Assert.Equal("The value nests deeper than 200 levels.", Assert.Single(errors).Message);
    }

    [Theory]
    [InlineData("{size: $absent}", "{ size: 5, due: 2026-03-01 }")]
    [InlineData("{size: $n, colors: [$c]}", "{ size: 7, colors: [\"GREEN\"], due: 2026-03-01 }")]
    [InlineData("{size: null, due: null}", "{ size: null, due: null }")]
    public void Literal_Variables_AreFilledIn(string literal, string expected)
    {
        var variables = new Dictionary<string, object?> { ["n"] = 7, ["c"] = "GREEN" };

        Assert.True(InputCoercion.TryCoerceLiteral(Utf8GraphQLParser.ParseValue(literal), Sample.GetType<InputObjectType>("Where"), variables, out var value));
        Assert.Equal(expected, ValueInspector.Inspect(value).Replace("03/01/2026", "2026-03-01", StringComparison.Ordinal));
    }

    [Fact]
    public void Literal_AnyWithVariables_BecomesJson()
    {
        var variables = new Dictionary<string, object?> { ["n"] = 7 };
        var literal = Utf8GraphQLParser.ParseValue("{a: $n, b: $absent, c: [$absent, RED]}");

        Assert.True(InputCoercion.TryCoerceLiteral(literal, Sample.GetType<ScalarType>("Any"), variables, out var value));
        Assert.Equal("{\"a\":7,\"c\":[null,\"RED\"]}", Assert.IsType<JsonElement>(value).GetRawText());
    }

    [Fact]
    public void Literal_InvalidValue_SaysWhyAndWhere()
    {
        var errors = new List<InputError>();

        Assert.False(InputCoercion.TryCoerceLiteral(
            Utf8GraphQLParser.ParseValue("{nested: {colors: [PINK]}}"), Sample.GetType<InputObjectType>("Where"), null, out _, errors));
        var error = Assert.Single(errors);
        Assert.Equal("Value \"PINK\" does not exist in \"Color\" enum.", error.Message);
        Assert.Equal(["nested", "colors", 0], error.Path);
    }

    [Fact]
    public void DefaultValue_AskedTwice_IsComputedOnce()
    {
        Assert.True(Sample.GetType<InputObjectType>("Where").TryGetField("due", out var field));

        Assert.True(field.TryGetDefault(out var first));
        Assert.True(field.TryGetDefault(out var second));
        Assert.Same(first, second);
    }

    [Fact]
    public void DefaultValue_CircleInUncheckedSchema_IsNoCrash()
    {
        var schema = Schema.Parse("input In { a: In = {} }", new SchemaOptions { AssumeValid = true });

        Assert.True(schema.GetType<InputObjectType>("In").TryGetField("a", out var field));
        Assert.True(field.TryGetDefault(out _));
    }

    [Fact]
    public void Variables_MissingRequired_AreLocatedAtTheDefinition()
    {
        var document = Utf8GraphQLParser.Parse("query(\n  $a: Int!\n  $b: Int = 3\n  $c: Query) { find }");
        var operation = (OperationDefinitionNode)document.Definitions[0];

        Assert.False(VariableCoercion.TryCoerce(
            Sample, operation.VariableDefinitions, variables: null, document.Source, out var values, out var errors));

        Assert.Equal(3, values["b"]);
        Assert.Equal(
            "Variable \"$a\" of required type \"Int!\" was not provided. (2:3)\n"
            + "Variable \"$c\" expected value of type \"Query\" which cannot be used as an input type. (4:7)",
            ErrorText.OfSet(errors));
        Assert.All(errors, error => Assert.Equal(ErrorCodes.BadUserInput, error.Code));
    }

    private static object? Coerce(string type, string json)
    {
        var errors = new List<InputError>();
        Assert.True(InputCoercion.TryCoerceJson(JsonDocument.Parse(json).RootElement, Sample.GetType<TypeDefinition>(type), out var value, errors));
        return value;
    }
}

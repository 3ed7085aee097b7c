using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

/// <summary>What the chapter on the type system asks of a schema, kind by kind (https://spec.graphql.org/September2025/#sec-Type-System).</summary>
public sealed class TypeValidationTests
{
    [Theory]
    [InlineData("type Query", "Type Query must define one or more fields. (1:1)")]
    [InlineData("type Query { __id: ID }", "Name \"__id\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:14)")]
    [InlineData("type Query { car(__vin: ID): ID }", "Name \"__vin\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:18)")]
    [InlineData("type Query { a: ID a: ID }", "Field \"Query.a\" can only be defined once. (1:14) (1:20)")]
    [InlineData("type Query { a(b: ID, b: ID): ID }", "Argument \"Query.a(b:)\" can only be defined once. (1:16) (1:23)")]
    [InlineData("type Query { a(b: Query): ID }", "The type of Query.a(b:) must be Input Type but got: Query. (1:19)")]
    [InlineData("type Query { a(vin: ID! @deprecated): ID }", "Required argument Query.a(vin:) cannot be deprecated. (1:25) (1:21)")]
    [InlineData("type Query { a(doors: Int = \"five\"): ID }", "Query.a(doors:) has invalid default value: Int cannot represent non-integer value: \"five\" (1:29)")]
    public void Object_BreakingARule_IsReported(string sdl, string expected) => Assert.Equal(expected, ErrorsOf(sdl));

    [Theory]
    [InlineData("interface A", "Type A must define one or more fields. (2:1)")]
    [InlineData("interface A implements A { a: ID }", "Type A cannot implement itself because it would create a circular reference. (2:24)")]
    [InlineData("interface A implements B { a: ID } interface B implements A { a: ID }", "Type A cannot implement B because it would create a circular reference. (2:59) (2:24)\nType B cannot implement A because it would create a circular reference. (2:24) (2:59)")]
    [InlineData("interface A { a: ID } type C implements A & A { a: ID }", "Type C can only implement A once. (2:41) (2:45)")]
    [InlineData("interface A { a: ID } type C implements A { b: ID }", "Interface field A.a expected but C does not provide it. (2:15) (2:23)")]
    [InlineData("interface A { a: ID! } type C implements A { a: ID }", "Interface field A.a expects type ID! but C.a is type ID. (2:18) (2:49)")]
    [InlineData("interface A { a(b: ID): ID } type C implements A { a: ID }", "Interface field argument A.a(b:) expected but C.a does not provide it. (2:17) (2:52)")]
    [InlineData("interface A { a: ID } type C implements A { a(b: ID!): ID }", "Object field C.a includes required argument b that is missing from the Interface field A.a. (2:47) (2:15)")]
    [InlineData("interface A { a: ID } interface B implements A { a: ID } type C implements B { a: ID }", "Type C must implement A because it is implemented by B. (2:46) (2:76)")]
    public void Interface_BreakingARule_IsReported(string sdl, string expected) => Assert.Equal(expected, ErrorsOf($"type Query {{ q: ID }}\n{sdl}"));

    [Theory]
    [InlineData("union U", "Union type U must define one or more member types. (2:1)")]
    [InlineData("union U = Query | Query", "Union type U can only include type Query once. (2:11) (2:19)")]
    [InlineData("union U = Query | E enum E { A }", "Union type U can only include Object types, it cannot include E. (2:19)")]
    [InlineData("enum E", "Enum type E must define one or more values. (2:1)")]
    [InlineData("enum E { A A }", "Enum value \"E.A\" can only be defined once. (2:10) (2:12)")]
    [InlineData("enum E { __A }", "Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection. (2:10)")]
    [InlineData("scalar __Day", "Name \"__Day\" must not begin with \"__\", which is reserved by GraphQL introspection. (2:1)")]
    [InlineData("scalar __Type", "Name \"__Type\" must not begin with \"__\", which is reserved by GraphQL introspection. (2:8)")]
    [InlineData("type ID { a: Int }", "Type \"ID\" is a built-in scalar. It cannot be defined as another kind of type. (2:6)")]
    public void UnionEnumOrScalar_BreakingARule_IsReported(string sdl, string expected) => Assert.Equal(expected, ErrorsOf($"type Query {{ q: ID }}\n{sdl}"));

    [Theory]
    [InlineData("input Key", "Input Object type Key must define one or more fields. (2:1)")]
    [InlineData("input Key { __vin: ID }", "Name \"__vin\" must not begin with \"__\", which is reserved by GraphQL introspection. (2:13)")]
    [InlineData("input Key { query: Query }", "The type of Key.query must be Input Type but got: Query. (2:20)")]
    [InlineData("input Key { vin: ID! @deprecated }", "Required input field Key.vin cannot be deprecated. (2:22) (2:18)")]
    [InlineData("input Key @oneOf { vin: ID! }", "OneOf input field Key.vin must be nullable. (2:25)")]
    [InlineData("input Key @oneOf { vin: ID = 1 }", "OneOf input field Key.vin cannot have a default value. (2:20)")]
    [InlineData("input Key @oneOf { vin: ID } extend input Key { order: Int! }", "OneOf input field Key.order must be nullable. (2:56)")]
    [InlineData("input Key { vin: ID } extend input Key @oneOf", "The directive \"@oneOf\" cannot be applied to an extension. Apply it to the definition of \"Key\". (2:40)")]
    [InlineData("input A { b: B! } input B { c: C! } input C { a: A! }", "Cannot reference Input Object \"A\" within itself through a series of non-null fields: \"b.c.a\". (2:11) (2:29) (2:47)")]
    [InlineData("input A { a: A! b: A! }", "Cannot reference Input Object \"A\" within itself through a series of non-null fields: \"a\". (2:11)\nCannot reference Input Object \"A\" within itself through a series of non-null fields: \"b\". (2:17)")]
    public void InputObject_BreakingARule_IsReported(string sdl, string expected) => Assert.Equal(expected, ErrorsOf($"type Query {{ q: ID }}\n{sdl}"));

    [Theory]
    [InlineData("directive @__mark on OBJECT", "Name \"__mark\" must not begin with \"__\", which is reserved by GraphQL introspection. (2:1)")]
    [InlineData("directive @mark(__a: ID) on OBJECT", "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection. (2:17)")]
    [InlineData("directive @mark(a: Query) on OBJECT", "The type of @mark(a:) must be Input Type but got: Query. (2:17)")]
    [InlineData("directive @mark(a: ID! @deprecated) on OBJECT", "Required argument @mark(a:) cannot be deprecated. (2:24) (2:20)")]
    [InlineData("directive @mark(a: Int = 1.5) on OBJECT", "@mark(a:) has invalid default value: Int cannot represent non-integer value: 1.5 (2:26)")]
    [InlineData("directive @mark(a: ID @mark) on ARGUMENT_DEFINITION", "Directive \"@mark\" cannot be used in its own definition: @mark -> @mark. (2:1)")]
    [InlineData("directive @a(x: ID @b) on ARGUMENT_DEFINITION directive @b(x: ID @a) on ARGUMENT_DEFINITION", "Directive \"@a\" cannot be used in its own definition: @a -> @b -> @a. (2:1)")]
    [InlineData("directive @a(x: In) on INPUT_FIELD_DEFINITION input In { e: [E] } enum E { V } input Other { y: Int @a }", "")]
    [InlineData("directive @a(x: In) on ENUM_VALUE input In { self: In e: [E!] } enum E { V @a }", "Directive \"@a\" cannot be used in its own definition: @a -> In -> E -> @a. (2:1)")]
    [InlineData("directive @a(x: In!) on INPUT_OBJECT input In @a(x: {}) { s: Int }", "Directive \"@a\" cannot be used in its own definition: @a -> In -> @a. (2:1)")]
    [InlineData("directive @a(x: Day) on SCALAR scalar Day @a", "Directive \"@a\" cannot be used in its own definition: @a -> Day -> @a. (2:1)")]
    public void Directive_BreakingARule_IsReported(string sdl, string expected) => Assert.Equal(expected, ErrorsOf($"type Query {{ q: ID }}\n{sdl}"));

    [Theory]
    [InlineData("type Car @mark(a: \"x\") { a: ID }", "@mark(a:) has invalid value: Int cannot represent non-integer value: \"x\" (2:19)")]
    [InlineData("type Car { a(b: ID @mark(a: [1])): ID }", "@mark(a:) has invalid value: Int cannot represent non-integer value: [1] (2:29)")]
    [InlineData("type Car { a: ID @deprecated(reason: null) }", "@deprecated(reason:) has invalid value: Expected value of type \"String!\", found null. (2:38)")]
    [InlineData("enum Fuel { BEV @deprecated(reason: 5) }", "@deprecated(reason:) has invalid value: String cannot represent a non string value: 5 (2:37)")]
    [InlineData("scalar Day @specifiedBy(url: URL)", "@specifiedBy(url:) has invalid value: String cannot represent a non string value: URL (2:30)")]
    [InlineData("extend schema @mark(a: true)", "@mark(a:) has invalid value: Int cannot represent non-integer value: true (2:24)")]
    [InlineData("extend type Query @mark(a: 1.5)", "@mark(a:) has invalid value: Int cannot represent non-integer value: 1.5 (2:28)")]
    [InlineData("input Key { vin: ID @mark(a: {}) }", "@mark(a:) has invalid value: Int cannot represent non-integer value: {} (2:30)")]
    [InlineData("directive @other(b: ID @mark(a: 2147483648)) on OBJECT", "@mark(a:) has invalid value: Int cannot represent non 32-bit signed integer value: 2147483648 (2:33)")]
    public void AppliedDirective_ValueOfAWrongType_IsReported(string sdl, string expected) => Assert.Equal(
        expected,
        ErrorsOf($"type Query {{ q: ID }} directive @mark(a: Int) on OBJECT | ARGUMENT_DEFINITION | SCHEMA | INPUT_FIELD_DEFINITION\n{sdl}"));

    [Theory]
    [InlineData("extend type Query @mark", "The directive \"@mark\" can only be used once at this location. (1:74) (1:19)")]
    [InlineData("extend schema @mark", "The directive \"@mark\" can only be used once at this location. (1:40) (1:15)")]
    [InlineData("extend input Key @oneOf", "The directive \"@oneOf\" cannot be applied to an extension. Apply it to the definition of \"Key\". (1:18)")]
    public void Extension_RepeatingADirectiveOfTheSchema_IsReported(string extension, string expected)
    {
        var schema = Schema.Parse("directive @mark on OBJECT|SCHEMA schema@mark { query: Query } type Query @mark { a: ID } input Key { b: ID }");

        Assert.Equal(expected, ErrorText.OfSet(SchemaBuilder.Extend(schema, Utf8GraphQLParser.Parse(extension)).Errors));
    }

    private static string ErrorsOf(string sdl) => ErrorText.OfSet(SchemaBuilder.Build(Utf8GraphQLParser.Parse(sdl)).Errors);
}

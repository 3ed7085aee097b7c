using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

public sealed class SchemaComparerTests
{
    private const string Sdl = """
        schema { query: Query mutation: Mutation }
        directive @audience(names: [String!]! = ["DEALER"], since: Int) repeatable on OBJECT | FIELD_DEFINITION | SCHEMA | ENUM_VALUE
        type Query { vehicle(vin: ID!, market: String! = "DE", filter: Filter = {doors: 5, fuel: BEV}): Vehicle models: [String!] }
        type Mutation { reserve(by: Key!): Car }
        interface Node { id: ID! }
        interface Vehicle implements Node { id: ID! doors: Int }
        type Car implements Vehicle & Node @audience(names: ["A"]) @audience(names: ["B"]) { id: ID! doors: Int }
        type Van implements Vehicle & Node { id: ID! doors: Int load: Float @deprecated(reason: "Use volume.") }
        union Anything = Car | Van
        enum Fuel { PETROL BEV }
        scalar Day @specifiedBy(url: "https://example.com/day")
        input Filter { doors: Int = 3 fuel: Fuel! = PETROL wheels: Int! }
        input Key { vin: ID order: Int }
        """;

    /// <summary>What is replaced in the SDL, with what, and all changes that follow.</summary>
    public static TheoryData<string, string, string[]> Changes => new()
    {
        { "mutation: Mutation ", "", ["Breaking ROOT_TYPE_REMOVED -: The mutation root type Mutation was removed."] },
        { "query: Query ", "query: Van ", ["Breaking ROOT_TYPE_CHANGED -: The query root type changed from Query to Van."] },
        { "mutation: Mutation ", "mutation: Mutation subscription: Van ", ["Safe ROOT_TYPE_ADDED -: The subscription root type Van was added."] },
        { "schema {", "\"Cars.\" schema @audience {", ["Safe DESCRIPTION_CHANGED -: The description of the schema was added.", "Dangerous APPLIED_DIRECTIVE_ADDED -: @audience was added to the schema."] },
        { "scalar Day", "scalar Date", ["Breaking TYPE_REMOVED Day: Day was removed.", "Safe TYPE_ADDED Date: Date was added."] },
        { "scalar Day @specifiedBy(url: \"https://example.com/day\")", "enum Day { MONDAY }", ["Breaking TYPE_CHANGED_KIND Day: Day changed from a Scalar type to an Enum type."] },
        { "https://example.com/day", "https://example.com/date", ["Dangerous SPECIFIED_BY_URL_CHANGED Day: Day changed its specification from \"https://example.com/day\" to \"https://example.com/date\"."] },
        { "@specifiedBy(url: \"https://example.com/day\")", "", ["Dangerous SPECIFIED_BY_URL_REMOVED Day: Day is not specified by \"https://example.com/day\" anymore."] },
        { "input Key", "scalar Time @specifiedBy(url: \"https://example.com/time\") input Key", ["Safe TYPE_ADDED Time: Time was added."] },
        { "interface Vehicle implements Node", "interface Vehicle", ["Breaking IMPLEMENTED_INTERFACE_REMOVED Vehicle: Vehicle no longer implements interface Node."] },
        { "type Mutation {", "type Mutation implements Node { id: ID!", ["Dangerous IMPLEMENTED_INTERFACE_ADDED Mutation: Node added to interfaces implemented by Mutation.", "Safe FIELD_ADDED Mutation.id: Field Mutation.id was added."] },
        { "Car | Van", "Van", ["Breaking TYPE_REMOVED_FROM_UNION Anything: Car was removed from union type Anything."] },
        { "Car | Van", "Car | Van | Query", ["Dangerous TYPE_ADDED_TO_UNION Anything: Query was added to union type Anything."] },
        { "PETROL BEV }", "PETROL BEV HYDROGEN }", ["Dangerous VALUE_ADDED_TO_ENUM Fuel.HYDROGEN: Enum value Fuel.HYDROGEN was added."] },
        { "PETROL BEV }", "PETROL BEV @deprecated @audience }", ["Safe DEPRECATION_ADDED Fuel.BEV: Fuel.BEV was deprecated: No longer supported", "Dangerous APPLIED_DIRECTIVE_ADDED Fuel.BEV: @audience was added to Fuel.BEV."] },
        { "PETROL BEV }", "PETROL }", ["Breaking VALUE_REMOVED_FROM_ENUM Fuel.BEV: Enum value Fuel.BEV was removed."] },
        { "@deprecated(reason: \"Use volume.\")", "", ["Safe DEPRECATION_REMOVED Van.load: Van.load is not deprecated anymore."] },
        { "Use volume.", "Use size.", ["Safe DEPRECATION_REASON_CHANGED Van.load: Van.load is deprecated for another reason: Use size."] },
        { "models: [String!]", "names: [String!]", ["Breaking FIELD_REMOVED Query.models: Field Query.models was removed.", "Safe FIELD_ADDED Query.names: Field Query.names was added."] },
        { "models: [String!]", "models: [String]", ["Breaking FIELD_CHANGED_KIND Query.models: Field Query.models changed type from [String!] to [String]."] },
        { "models: [String!]", "models: String!", ["Breaking FIELD_CHANGED_KIND Query.models: Field Query.models changed type from [String!] to String!."] },
        { "models: [String!]", "models: [ID!]!", ["Breaking FIELD_CHANGED_KIND Query.models: Field Query.models changed type from [String!] to [ID!]!."] },
        { "models: [String!]", "models: [String!]!", ["Safe FIELD_CHANGED_KIND_SAFE Query.models: Field Query.models changed type from [String!] to [String!]!."] },
        { "(vin: ID!, ", "(", ["Breaking ARG_REMOVED Query.vehicle(vin:): Argument Query.vehicle(vin:) was removed."] },
        { "(vin: ID!, ", "(vin: ID!, by: Key!, ", ["Breaking REQUIRED_ARG_ADDED Query.vehicle(by:): A required argument Query.vehicle(by:) was added."] },
        { "(vin: ID!, ", "(vin: ID!, fuel: Fuel! = BEV, ", ["Dangerous OPTIONAL_ARG_ADDED Query.vehicle(fuel:): An optional argument Query.vehicle(fuel:) was added."] },
        { "(vin: ID!, ", "(vin: [ID!]!, ", ["Breaking ARG_CHANGED_KIND Query.vehicle(vin:): Argument Query.vehicle(vin:) has changed type from ID! to [ID!]!."] },
        { "(vin: ID!, ", "(vin: ID, ", ["Safe ARG_CHANGED_KIND_SAFE Query.vehicle(vin:): Argument Query.vehicle(vin:) has changed type from ID! to ID."] },
        { "(vin: ID!, ", "(vin: ID! = 1, ", ["Safe ARG_BECAME_OPTIONAL Query.vehicle(vin:): Query.vehicle(vin:) has now the defaultValue 1."] },
        { "market: String! = \"DE\"", "market: String!", ["Breaking ARG_BECAME_REQUIRED Query.vehicle(market:): Query.vehicle(market:) defaultValue was removed."] },
        { "market: String! = \"DE\"", "market: String! = \"FR\"", ["Dangerous ARG_DEFAULT_VALUE_CHANGE Query.vehicle(market:): Query.vehicle(market:) has changed defaultValue from \"DE\" to \"FR\"."] },
        { "market: String! = \"DE\"", "market: String", ["Safe ARG_CHANGED_KIND_SAFE Query.vehicle(market:): Argument Query.vehicle(market:) has changed type from String! to String.", "Dangerous ARG_DEFAULT_VALUE_CHANGE Query.vehicle(market:): Query.vehicle(market:) defaultValue was removed."] },
        { "vin: ID order", "vin: ID = 7 order", ["Dangerous FIELD_DEFAULT_VALUE_CHANGE Key.vin: Key.vin has now the defaultValue 7."] },
        { "doors: Int = 3", "doors: Int = 5", ["Dangerous FIELD_DEFAULT_VALUE_CHANGE Filter.doors: Filter.doors has changed defaultValue from 3 to 5."] },
        { "fuel: Fuel! = PETROL", "fuel: Fuel!", ["Breaking FIELD_BECAME_REQUIRED Filter.fuel: Filter.fuel defaultValue was removed."] },
        { "wheels: Int!", "wheels: Int! = 4", ["Safe FIELD_BECAME_OPTIONAL Filter.wheels: Filter.wheels has now the defaultValue 4."] },
        { "wheels: Int!", "wheels: Int", ["Safe FIELD_CHANGED_KIND_SAFE Filter.wheels: Field Filter.wheels changed type from Int! to Int."] },
        { "wheels: Int!", "wheels: Int! seats: Int", ["Dangerous OPTIONAL_INPUT_FIELD_ADDED Filter.seats: An optional field Filter.seats was added."] },
        { "wheels: Int!", "wheels: Int! seats: Int!", ["Breaking REQUIRED_INPUT_FIELD_ADDED Filter.seats: A required field Filter.seats was added."] },
        { "input Key", "input Key @oneOf", ["Breaking ONE_OF_ADDED Key: Key takes exactly one of its fields now."] },
        { "names: [String!]! = [\"DEALER\"], ", "", ["Breaking DIRECTIVE_ARG_REMOVED @audience(names:): Argument @audience(names:) was removed."] },
        { ", since: Int)", ", since: Int, until: Int!)", ["Breaking REQUIRED_DIRECTIVE_ARG_ADDED @audience(until:): A required argument @audience(until:) was added."] },
        { ", since: Int)", ", since: Int, until: Int)", ["Safe OPTIONAL_DIRECTIVE_ARG_ADDED @audience(until:): An optional argument @audience(until:) was added."] },
        { ", since: Int)", ", since: String)", ["Breaking ARG_CHANGED_KIND @audience(since:): Argument @audience(since:) has changed type from Int to String."] },
        { "directive @audience", "directive @owner on OBJECT directive @audience", ["Safe DIRECTIVE_ADDED @owner: Directive @owner was added."] },
        { "directive @audience(names", "directive @public(names", ["Breaking DIRECTIVE_REMOVED @audience: Directive @audience was removed.", "Safe DIRECTIVE_ADDED @public: Directive @public was added."] },
        { "repeatable on", "on", ["Breaking DIRECTIVE_REPEATABLE_REMOVED @audience: Repeatable flag was removed from @audience."] },
        { "| ENUM_VALUE", "", ["Breaking DIRECTIVE_LOCATION_REMOVED @audience: ENUM_VALUE was removed from @audience."] },
        { "| ENUM_VALUE", "| ENUM_VALUE | ENUM", ["Safe DIRECTIVE_LOCATION_ADDED @audience: ENUM was added to @audience."] },
        { "@audience(names: [\"A\"]) @audience(names: [\"B\"])", "@audience(names: [\"B\"]) @audience(names: [\"A\"])", ["Dangerous APPLIED_DIRECTIVES_REORDERED Car: The directives applied to Car are in another order."] },
        { "@audience(names: [\"A\"])", "@audience(names: [\"C\"])", ["Dangerous APPLIED_DIRECTIVE_REMOVED Car: @audience(names: [\"A\"]) was removed from Car.", "Dangerous APPLIED_DIRECTIVE_ADDED Car: @audience(names: [\"C\"]) was added to Car."] },
        { "union Anything", "\"All.\" union Anything", ["Safe DESCRIPTION_CHANGED Anything: The description of Anything was added."] },
    };

    /// <summary>Changes that are easier to read the other way round.</summary>
    public static TheoryData<string, string, string[]> Reverses => new()
    {
        { "scalar Day @specifiedBy(url: \"https://example.com/day\")", "scalar Day", ["Safe SPECIFIED_BY_URL_ADDED Day: Day is now specified by \"https://example.com/day\"."] },
        { "repeatable on", "on", ["Safe DIRECTIVE_REPEATABLE_ADDED @audience: Repeatable flag was added to @audience."] },
        { "input Key", "input Key @oneOf", ["Safe ONE_OF_REMOVED Key: Key takes more than one of its fields now."] },
        { "input Key", "\"Which.\" input Key", ["Safe DESCRIPTION_CHANGED Key: The description of Key was removed."] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Compare_Change_IsNamedWithPlaceAndSeverity(string old, string replacement, string[] expected) =>
        Assert.Equal(expected, Describe(Sdl, Replace(old, replacement)));

    [Theory]
    [MemberData(nameof(Reverses))]
    public void Compare_ChangeBack_IsNamedWithPlaceAndSeverity(string old, string replacement, string[] expected) =>
        Assert.Equal(expected, Describe(Replace(old, replacement), Sdl));

    [Fact]
    public void Compare_DescriptionOfAMember_IsSafe() => Assert.Equal(
        ["Safe DESCRIPTION_CHANGED Query.a: The description of Query.a has changed.", "Safe DESCRIPTION_CHANGED @mark: The description of @mark was added."],
        Describe("type Query { \"One.\" a: Int } directive @mark on OBJECT", "type Query { \"Two.\" a: Int } \"Marks.\" directive @mark on OBJECT"));

    [Fact]
    public void Compare_OtherOrderOnly_IsNoChange() => Assert.Empty(Describe(
        """
        directive @mark(a: Int, b: Int) on OBJECT | SCALAR
        type Query implements A & B @mark(a: 1, b: 2) { x(c: Int, d: In = {e: 1, f: 2}): U y: Int }
        interface A { y: Int } interface B { y: Int }
        union U = Query | O
        type O { z: E }
        enum E { G H }
        input In { e: Int f: Int }
        """,
        """
        input In { f: Int e: Int }
        enum E { H G }
        type O { z: E }
        union U = O | Query
        interface B { y: Int } interface A { y: Int }
        type Query implements B & A @mark(b: 2, a: 1) { y: Int x(d: In = {f: 2, e: 1}, c: Int): U }
        directive @mark(b: Int, a: Int) on SCALAR | OBJECT
        """));

    [Fact]
    public void Compare_BuiltInScalarNoLongerUsed_IsNoChangeOfItsOwn() => Assert.Equal(
        ["Breaking FIELD_CHANGED_KIND Query.a: Field Query.a changed type from Float to Int."],
        Describe("type Query { a: Float }", "type Query { a: Int }"));

    [Fact]
    public void Kinds_All_AreProducedByTheCasesAbove()
    {
        var produced = Changes.Concat(Reverses).SelectMany(row => row.Data.Item3).Select(text => text.Split(' ')[1]);

        Assert.Equal(
            Enum.GetValues<SchemaChangeKind>().Select(kind => kind.ToCode()).Order(StringComparer.Ordinal),
            produced.Distinct().Order(StringComparer.Ordinal));
    }

    private static string Replace(string old, string replacement)
    {
        Assert.Contains(old, Sdl, StringComparison.Ordinal);
        return Sdl.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Describe(string before, string after) =>
        SchemaComparer.Compare(Parse(before), Parse(after))
            .Select(change => $"{change.Severity} {change.Code} {change.Coordinate ?? "-"}: {change.Description}");

    // Some changes leave the rest of the schema invalid, which is not what is tested here.
    private static Schema Parse(string sdl) => Schema.Parse(sdl, new SchemaOptions { AssumeValid = true });
}

using Federation.Language;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

public sealed class SchemaCoordinateTests
{
    private static readonly Schema Sample = Schema.Parse("""
        type Query { cars(where: CarFilter): [Car!]! node: Node }
        interface Node { id: ID! }
        type Car implements Node { id: ID! price(market: String! = "DE"): Float fuel: Fuel }
        type Van { id: ID! }
        union Vehicle = Car | Van
        input CarFilter { fuel: Fuel }
        enum Fuel { PETROL ELECTRIC }
        directive @tracked(level: Int) on FIELD
        """);

    [Theory]
    [InlineData("Car", "Car", null, null)]
    [InlineData("Vehicle", "Vehicle", null, null)]
    [InlineData("String", "String", null, null)]
    [InlineData("__Type", "__Type", null, null)]
    [InlineData("Car.price", "Car", typeof(OutputField), "price")]
    [InlineData("Node.id", "Node", typeof(OutputField), "id")]
    [InlineData("__Type.name", "__Type", typeof(OutputField), "name")]
    [InlineData("CarFilter.fuel", "CarFilter", typeof(InputField), "fuel")]
    [InlineData("Fuel.ELECTRIC", "Fuel", typeof(EnumValue), "ELECTRIC")]
    [InlineData("Car.price(market:)", "Car", typeof(InputField), "market")]
    [InlineData("@tracked", null, typeof(DirectiveDefinition), "tracked")]
    [InlineData("@deprecated", null, typeof(DirectiveDefinition), "deprecated")]
    [InlineData("@tracked(level:)", null, typeof(InputField), "level")]
    public void Find_Element_GivesTypeAndMember(string coordinate, string? type, Type? memberKind, string? member)
    {
        var element = Sample.Find(Utf8GraphQLParser.ParseSchemaCoordinate(coordinate));

        Assert.NotNull(element);
        Assert.Equal(type, element.Type?.Name);
        Assert.Equal(memberKind, element.Member?.GetType());
        Assert.Equal(member, element.Member?.Name);
    }

    [Theory]
    [InlineData("Bus")]
    [InlineData("Bus.price")]
    [InlineData("Bus.price(market:)")]
    [InlineData("Car.doors")]
    [InlineData("Car.__typename")]
    [InlineData("Query.__schema")]
    [InlineData("Vehicle.Car")]
    [InlineData("String.length")]
    [InlineData("Fuel.DIESEL")]
    [InlineData("Fuel.PETROL(a:)")]
    [InlineData("CarFilter.fuel(a:)")]
    [InlineData("Car.price(currency:)")]
    [InlineData("@unknown")]
    [InlineData("@unknown(level:)")]
    [InlineData("@tracked(name:)")]
    public void Find_NoElement_GivesNull(string coordinate) =>
        Assert.Null(Sample.Find(Utf8GraphQLParser.ParseSchemaCoordinate(coordinate)));

    [Fact]
    public void TryParseSchemaCoordinate_WrongText_GivesMessageAndPlace()
    {
        Assert.False(Utf8GraphQLParser.TryParseSchemaCoordinate(new SourceText("Car.price(é:)"), out var coordinate, out var error));
        Assert.Null(coordinate);
        Assert.Equal("Syntax Error: Invalid character: U+00E9. [GRAPHQL_PARSE_FAILED] (1:11)", error.ToString());
    }

    [Fact]
    public void ToString_EveryKind_IsTheCoordinate()
    {
        var coordinate = Utf8GraphQLParser.ParseSchemaCoordinate("Car.price(market:)");

        Assert.Equal(SyntaxKind.ArgumentCoordinate, coordinate.Kind);
        Assert.Equal("Car.price(market:)", coordinate.ToString());
        Assert.Equal("Car price market", string.Join(' ', coordinate.GetChildren().Select(child => child.ToString())));
    }
}

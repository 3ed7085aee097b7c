using Federation.Language;
using Federation.TestKit;
using Xunit;

namespace Federation.Server.Tests.Sample;

/// <summary>What <c>schema export</c> of the sample writes.</summary>
public sealed class ShowroomSdlTests(ShowroomSdl export) : IClassFixture<ShowroomSdl>
{
    [Fact]
    public void Export_Sample_IsTheGoldenFile() => Snapshot.Match(export.Sdl);

    /// <summary>Row by row from the conventions: the names by which clients know connections, filters, sorts, payloads and node ids.</summary>
    [Theory]
    [InlineData("Query.vehicles", "VehiclesConnection")]
    [InlineData("Query.vehicles(first:)", "Int")]
    [InlineData("Query.vehicles(after:)", "String")]
    [InlineData("Query.vehicles(last:)", "Int")]
    [InlineData("Query.vehicles(before:)", "String")]
    [InlineData("Query.vehicles(where:)", "VehicleFilterInput")]
    [InlineData("Query.vehicles(order:)", "[VehicleSortInput!]")]
    [InlineData("VehiclesConnection.pageInfo", "PageInfo!")]
    [InlineData("VehiclesConnection.edges", "[VehiclesEdge!]")]
    [InlineData("VehiclesConnection.nodes", "[Vehicle!]")]
    [InlineData("VehiclesConnection.totalCount", "Int!")]
    [InlineData("VehiclesEdge.cursor", "String!")]
    [InlineData("VehiclesEdge.node", "Vehicle!")]
    [InlineData("PageInfo.hasNextPage", "Boolean!")]
    [InlineData("PageInfo.endCursor", "String")]
    [InlineData("VehicleFilterInput.and", "[VehicleFilterInput!]")]
    [InlineData("VehicleFilterInput.or", "[VehicleFilterInput!]")]
    [InlineData("VehicleFilterInput.id", "IdOperationFilterInput")]
    [InlineData("VehicleFilterInput.name", "StringOperationFilterInput")]
    [InlineData("VehicleFilterInput.price", "IntOperationFilterInput")]
    [InlineData("VehicleFilterInput.propulsion", "PropulsionOperationFilterInput")]
    [InlineData("StringOperationFilterInput.ncontains", "String")]
    [InlineData("IntOperationFilterInput.ngte", "Int")]
    [InlineData("PropulsionOperationFilterInput.in", "[Propulsion!]")]
    [InlineData("VehicleSortInput.price", "SortEnumType")]
    [InlineData("SortEnumType.DESC", "")]
    [InlineData("Propulsion.PLUG_IN_HYBRID", "")]
    [InlineData("Query.node", "Node")]
    [InlineData("Query.node(id:)", "ID!")]
    [InlineData("Query.nodes", "[Node]!")]
    [InlineData("Query.nodes(ids:)", "[ID!]!")]
    [InlineData("Node.id", "ID!")]
    [InlineData("Vehicle.id", "ID!")]
    [InlineData("Mutation.changePrice", "ChangePricePayload!")]
    [InlineData("Mutation.changePrice(input:)", "ChangePriceInput!")]
    [InlineData("ChangePriceInput.id", "ID!")]
    [InlineData("ChangePricePayload.vehicle", "Vehicle")]
    [InlineData("ChangePricePayload.errors", "[ChangePriceError!]")]
    [InlineData("Subscription.tick", "Int!")]
    [InlineData("Subscription.tick(count:)", "Int!")]
    [InlineData("Error.code", "String!")]
    [InlineData("Error.message", "String!")]
    [InlineData("Error.path", "[String!]")]
    public void Export_Sample_HasTheNamesOfTheConventions(string coordinate, string type)
    {
        var members = Members(Utf8GraphQLParser.Parse(export.Sdl));
        Assert.True(members.TryGetValue(coordinate, out var found), $"{coordinate} is missing.");
        Assert.Equal(type, found);
    }

    [Theory]
    [InlineData("Vehicle", "Node")]
    [InlineData("StaleVersion", "Error")]
    [InlineData("VehicleNotFound", "Error")]
    public void Export_Sample_ImplementsTheInterfacesOfTheConventions(string type, string implemented) =>
        Assert.Contains(
            implemented,
            Utf8GraphQLParser.Parse(export.Sdl).Definitions.OfType<ObjectTypeDefinitionNode>().Single(t => t.Name.Value == type).Interfaces.Select(i => i.Name.Value));

    [Fact]
    public void Export_Sample_DescribesWithTheXmlDocumentation()
    {
        var vehicle = Utf8GraphQLParser.Parse(export.Sdl).Definitions.OfType<ObjectTypeDefinitionNode>().Single(t => t.Name.Value == "Vehicle");
        Assert.Equal("A car in the showroom.", vehicle.Description?.Value);
        Assert.Equal("In cents, taxes included.", vehicle.Fields.Single(f => f.Name.Value == "price").Description?.Value);
    }

    /// <summary>Schema coordinates and the types that they have; enum values have none.</summary>
    private static Dictionary<string, string> Members(DocumentNode document)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions.OfType<TypeDefinitionNode>())
        {
            var type = definition.Name.Value;
            var fields = definition switch
            {
                ObjectTypeDefinitionNode node => node.Fields,
                InterfaceTypeDefinitionNode node => node.Fields,
                _ => [],
            };
            foreach (var field in fields)
            {
                members.Add($"{type}.{field.Name.Value}", SyntaxPrinter.Print(field.Type));
                foreach (var argument in field.Arguments)
                {
                    members.Add($"{type}.{field.Name.Value}({argument.Name.Value}:)", SyntaxPrinter.Print(argument.Type));
                }
            }

            foreach (var field in definition is InputObjectTypeDefinitionNode input ? input.Fields : [])
            {
                members.Add($"{type}.{field.Name.Value}", SyntaxPrinter.Print(field.Type));
            }

            foreach (var value in definition is EnumTypeDefinitionNode values ? values.Values : [])
            {
                members.Add($"{type}.{value.Name.Value}", "");
            }
        }

        return members;
    }
}

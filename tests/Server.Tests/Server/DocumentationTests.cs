using Federation.Execution;
using Federation.Language;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Federation.Server.Tests;

#pragma warning disable MA0048 // Belongs together.

/// <summary>XML documentation becomes descriptions, wherever it stands.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [InlineData("Boat", "Floats.")]
    [InlineData("Boat.name", "What is painted on the bow.")]
    [InlineData("Boat.length", "From bow to stern, in `cm`.")]
    [InlineData("Boat.hull", "Of base types.")]
    [InlineData("Boat.speed", "Knots, of an interface.")]
    [InlineData("Boat.range", "Sea miles with full tanks.")]
    [InlineData("Boat.range(reserve:)", "What stays in the tanks.")]
    [InlineData("Rig", "Masts and sails.")]
    [InlineData("Rig.SLOOP", "One mast.")]
    [InlineData("Query.boat(find:)", "Which one.")]
    [InlineData("FindInput", "How to find one.")]
    [InlineData("FindInput.rig", "Its rig.")]
    [InlineData("FindInput.name", "Given by attribute.")]
    [InlineData("Raft", "Floats.")]
    public void Description_OfEveryMember_IsItsXmlDocumentation(string coordinate, string description)
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddTypeExtension(typeof(BoatQueries)).AddTypeExtension(typeof(BoatNode));
        using var provider = services.BuildServiceProvider();
        var document = Utf8GraphQLParser.Parse(provider.GetRequiredService<ISchemaDocumentProvider>().GetSdl());
        Assert.Equal(description, Described(document)[coordinate]);
    }

    private static Dictionary<string, string?> Described(DocumentNode document)
    {
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var type in document.Definitions.OfType<TypeDefinitionNode>())
        {
            found[type.Name.Value] = type.Description?.Value;
            foreach (var field in (type as ObjectTypeDefinitionNode)?.Fields ?? [])
            {
                found[$"{type.Name.Value}.{field.Name.Value}"] = field.Description?.Value;
                foreach (var argument in field.Arguments)
                {
                    found[$"{type.Name.Value}.{field.Name.Value}({argument.Name.Value}:)"] = argument.Description?.Value;
                }
            }

            foreach (var field in (type as InputObjectTypeDefinitionNode)?.Fields ?? [])
            {
                found[$"{type.Name.Value}.{field.Name.Value}"] = field.Description?.Value;
            }

            foreach (var value in (type as EnumTypeDefinitionNode)?.Values ?? [])
            {
                found[$"{type.Name.Value}.{value.Name.Value}"] = value.Description?.Value;
            }
        }

        return found;
    }
}

public abstract record Vessel
{
    /// <summary>Of base types.</summary>
    public virtual string Hull => "steel";
}

public interface IMoving
{
    /// <summary>Knots, of an interface.</summary>
    int Speed { get; }
}

/// <summary>Floats.</summary>
/// <param name="Name">What is painted on the bow.</param>
/// <param name="Length">From bow to stern, in <c>cm</c>.</param>
public sealed record Boat(string Name, int Length) : Vessel, IMoving
{
    public override string Hull => "wood";

    /// <inheritdoc />
    public int Speed => 7;
}

/// <inheritdoc cref="Boat" />
public sealed record Raft(int Logs);

/// <summary>Masts and sails.</summary>
public enum Rig
{
    /// <summary>One mast.</summary>
    Sloop,
}

/// <summary>How to find one.</summary>
/// <param name="Rig">Its rig.</param>
/// <param name="Name">Hidden by the attribute.</param>
public sealed record FindInput(Rig? Rig, [property: GraphQLDescription("Given by attribute.")] string? Name);

[QueryType]
public static class BoatQueries
{
    /// <param name="find">Which one.</param>
    public static Boat? GetBoat(FindInput find) => find is null ? null : new Boat("a", 1);

    public static Raft? GetRaft() => null;
}

[ObjectType<Boat>]
public static class BoatNode
{
    /// <summary>Sea miles with full tanks.</summary>
    /// <param name="boat">The boat.</param>
    /// <param name="reserve">What stays in the tanks.</param>
    public static int GetRange([Parent] Boat boat, int reserve) => boat is null ? 0 : 100 - reserve;
}

using Federation.Execution;
using Federation.Language;

namespace Federation.Server.Entities;

/// <summary>Errors at a position of <c>_entities</c>.</summary>
internal static class EntityErrors
{
    public static GraphQLException Invalid(string reason) =>
        new(new GraphQLError($"The representation cannot be read: {reason}", ServerErrorCodes.EntityRepresentationInvalid));

    public static GraphQLError OnlyForTheGateway() => new("Entities are only given to the gateway.", ErrorCodes.NotAuthorized);

    public static GraphQLError RequirementsOnlyOfTheGateway() =>
        new("This field takes data of other subgraphs, which only the gateway may give. Ask the gateway for it.", ErrorCodes.NotAuthorized);

    public static GraphQLError UnknownType(string? name) => new(
        name is null ? "The representation has no __typename." : $"This subgraph does not resolve entities of type '{name}'.",
        ServerErrorCodes.EntityTypeUnknown);
}

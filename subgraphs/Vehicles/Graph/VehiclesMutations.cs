using System.Security.Claims;
using Federation.Server;
using Federation.Shared.Errors;
using Federation.Shared.Identity;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Graph;

/// <summary>What can be changed in vehicles.</summary>
[MutationType]
internal static class VehiclesMutations
{
    /// <summary>Starts a build: the trim's standard options, or those of another build.</summary>
    public static Task<FieldResult<Configuration, NotFound, InvalidInput>> CreateConfigurationAsync(
        CreateConfigurationInput input, QueryContext<Configuration> query, Configurator configurator, CancellationToken cancellationToken) =>
        configurator.CreateAsync(input, query, cancellationToken);

    /// <summary>Takes an option into a build or out of it. A saved build is changed by its customer or the call centre only.</summary>
    public static Task<FieldResult<Configuration, OptionNotAvailable, InvalidInput, ConfigurationFrozen, StaleVersion, NotFound>> SelectOptionAsync(
        SelectOptionInput input, QueryContext<Configuration> query, Configurator configurator, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        configurator.SelectAsync(input, Actor.From(user), query, cancellationToken);
}

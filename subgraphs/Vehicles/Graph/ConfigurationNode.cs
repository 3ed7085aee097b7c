using System.Security.Claims;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Identity;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Federation.Vehicles.Graph;

/// <summary>A build in the making.</summary>
[ObjectType<Configuration>(IgnoreProperties =
[
    nameof(Configuration.MarketCode),
    nameof(Configuration.TrimId),
    nameof(Configuration.OwnerId),
    nameof(Configuration.CreatedAt),
])]
[Key("id")]
internal static class ConfigurationNode
{
    /// <summary>Resolves references to configurations.</summary>
    [Lookup]
    public static Task<IReadOnlyList<Configuration?>> GetConfigurationByIdAsync(
        IReadOnlyList<string> ids, QueryContext<Configuration> query, VehiclesContext database, CancellationToken cancellationToken) =>
        database.Configurations.LoadAsync(c => c.Id, ids, query, cancellationToken);

    /// <summary>The model of its trim.</summary>
    public static Model GetModel([Parent(requires: "Trim.Model")] Configuration configuration) => configuration.Trim.Model;

    /// <summary>No group has more options than it may.</summary>
    public static async Task<IReadOnlyList<bool>> GetIsValidAsync(
        [Parent(requires: "Trim.ModelId SelectedOptions.GroupId")] IReadOnlyList<Configuration> configurations,
        ModelGroups groups,
        CancellationToken cancellationToken)
    {
        var ofModel = await groups.OfAsync(configurations.Select(c => c.Trim.ModelId), cancellationToken);
        return [.. configurations.Select(c => Build.IsValid(ofModel[c.Trim.ModelId], c.SelectedOptions))];
    }

    /// <summary>Every group has as many options as it needs.</summary>
    public static async Task<IReadOnlyList<bool>> GetIsCompleteAsync(
        [Parent(requires: "Trim.ModelId SelectedOptions.GroupId")] IReadOnlyList<Configuration> configurations,
        ModelGroups groups,
        CancellationToken cancellationToken)
    {
        var ofModel = await groups.OfAsync(configurations.Select(c => c.Trim.ModelId), cancellationToken);
        return [.. configurations.Select(c => Build.MissingGroups(ofModel[c.Trim.ModelId], c.SelectedOptions).Count == 0)];
    }

    /// <summary>Groups that still need a choice, in order of display.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<OptionGroup>>> GetMissingGroupsAsync(
        [Parent(requires: "Trim.ModelId SelectedOptions.GroupId")] IReadOnlyList<Configuration> configurations,
        ModelGroups groups,
        CancellationToken cancellationToken)
    {
        var ofModel = await groups.OfAsync(configurations.Select(c => c.Trim.ModelId), cancellationToken);
        return [.. configurations.Select(c => Build.MissingGroups(ofModel[c.Trim.ModelId], c.SelectedOptions))];
    }

    /// <summary>Who saved it, for the customer themselves and the call centre; null for a visitor's build and for anybody else.</summary>
    [Authorize(Roles = Scopes.Customer + "," + Scopes.Ccic)]
    public static Customer? GetOwner([Parent(requires: nameof(Configuration.OwnerId))] Configuration configuration, ClaimsPrincipal user)
    {
        var actor = Actor.From(user);
        return configuration.OwnerId is { } id && (actor.IsCustomer(id) || actor.Has(Scope.Ccic)) ? new Customer { Id = id } : null;
    }
}

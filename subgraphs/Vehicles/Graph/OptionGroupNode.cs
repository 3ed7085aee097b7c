using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Graph;

/// <summary>A choice that a build makes.</summary>
[ObjectType<OptionGroup>(IgnoreProperties = [nameof(OptionGroup.ModelId)])]
[Key("id")]
internal static class OptionGroupNode
{
    /// <summary>Resolves references to option groups.</summary>
    [Lookup]
    public static Task<IReadOnlyList<OptionGroup?>> GetOptionGroupByIdAsync(
        IReadOnlyList<string> ids, QueryContext<OptionGroup> query, VehiclesContext database, CancellationToken cancellationToken) =>
        database.OptionGroups.LoadAsync(g => g.Id, ids, query, cancellationToken);

    /// <summary>Its name.</summary>
    public static string GetName([Parent(requires: nameof(OptionGroup.Name))] OptionGroup group, [GraphQLType("LocaleTag")] string? locale = null) =>
        group.Name.Get(locale);
}

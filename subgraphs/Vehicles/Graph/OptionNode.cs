using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;
using Federation.Vehicles.Media;

namespace Federation.Vehicles.Graph;

/// <summary>Something that can be ordered with a car of its model.</summary>
[ObjectType<Option>(IgnoreProperties = [nameof(Option.GroupId), nameof(Option.Colour)])]
[Key("id")]
internal static class OptionNode
{
    /// <summary>Resolves references to options.</summary>
    [Lookup]
    public static Task<IReadOnlyList<Option?>> GetOptionByIdAsync(
        IReadOnlyList<string> ids, QueryContext<Option> query, VehiclesContext database, CancellationToken cancellationToken) =>
        database.Options.LoadAsync(o => o.Id, ids, query, cancellationToken);

    /// <summary>Its name.</summary>
    public static string GetName([Parent(requires: nameof(Option.Name))] Option option, [GraphQLType("LocaleTag")] string? locale = null) =>
        option.Name.Get(locale);

    /// <summary>What it does, where the name does not say it; Markdown without HTML.</summary>
    [GraphQLType("SafeMarkdown")]
    public static string? GetDescription(
        [Parent(requires: nameof(Option.Description))] Option option, [GraphQLType("LocaleTag")] string? locale = null) =>
        option.Description?.Get(locale);

    /// <summary>A picture of the colour; null where the option has none.</summary>
    [GraphQLType("URL")]
    public static string? GetSwatch([Parent(requires: nameof(Option.Colour))] Option option, CarPictures pictures) =>
        option.Colour is { } colour ? pictures.Swatch(colour) : null;
}

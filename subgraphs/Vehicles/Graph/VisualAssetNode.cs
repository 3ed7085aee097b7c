using Federation.Server;

namespace Federation.Vehicles.Graph;

/// <summary>A picture.</summary>
[ObjectType<VisualAsset>]
internal static class VisualAssetNode
{
    /// <summary>What it shows, for people who do not see it.</summary>
    public static string? GetAlt([Parent] VisualAsset asset, [GraphQLType("LocaleTag")] string? locale = null) => asset.Text.Get(locale);
}

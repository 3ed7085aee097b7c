#pragma warning disable MA0048 // Belongs together.

namespace Federation.Server.Tests.Dialects;

/// <summary>An interface elsewhere; here every implementation gets a rating.</summary>
[Key("id")]
[InterfaceObject]
internal sealed class Media
{
    [ID]
    public string Id { get; init; } = "";
}

[ObjectType<Media>]
internal static class MediaNode
{
    [Override("ratings", Label = "percent(20)")]
    public static int GetRating([Parent] Media media) => media.Id.Length;
}

[QueryType]
internal static class MediaQueries
{
    public static int GetVotes() => 1;
}

namespace Federation.Vehicles.Media;

/// <summary>Where pictures are served from (section <c>Media</c>).</summary>
public sealed class MediaOptions
{
    /// <summary>Absolute URL that the paths of pictures are appended to; it ends in a slash.</summary>
    public string BaseUrl { get; set; } = "http://localhost:4001/media/";
}

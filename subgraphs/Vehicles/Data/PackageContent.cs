namespace Federation.Vehicles.Data;

/// <summary>A package and one thing it brings along.</summary>
internal sealed class PackageContent
{
    public required string PackageId { get; init; }

    public required string ContentId { get; init; }
}

namespace Federation.Shared.Values;

/// <summary>A stored row with a <see cref="GeoPosition"/>; nulls mean the place is not known, and the row drops out of searches by distance.</summary>
public interface IPositioned
{
    /// <summary><see cref="GeoPosition.X"/>.</summary>
    long? PositionX { get; }

    /// <summary><see cref="GeoPosition.Y"/>.</summary>
    long? PositionY { get; }

    /// <summary><see cref="GeoPosition.Z"/>.</summary>
    long? PositionZ { get; }
}

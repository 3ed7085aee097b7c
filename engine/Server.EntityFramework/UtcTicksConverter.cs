using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Federation.Server.EntityFramework;

/// <summary>
/// Instants as UTC ticks (100 ns since 0001-01-01T00:00Z, <c>bigint</c>): sorted and compared alike by every database, also by
/// those that have no type for instants. The offset is not kept.
/// </summary>
public sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    static instant => instant.UtcTicks,
    static ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

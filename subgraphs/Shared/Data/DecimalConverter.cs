using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Federation.Shared.Data;

/// <summary>
/// Decimals without trailing zeros. SQLite keeps them as text with at least one decimal place and PostgreSQL as they were written: without
/// this the same row would be <c>77.0</c> on one and <c>77</c> on the other.
/// </summary>
internal sealed class DecimalConverter() : ValueConverter<decimal, decimal>(value => value, stored => Shortest(stored))
{
    // A division by one with 28 places leaves the shortest form of the same value.
    private static decimal Shortest(decimal value) => value / 1.0000000000000000000000000000m;
}

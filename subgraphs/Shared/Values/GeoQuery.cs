using System.Linq.Expressions;

namespace Federation.Shared.Values;

/// <summary>Distance in LINQ: integer expressions that a database evaluates, for filters, orders and cursors.</summary>
public static class GeoQuery
{
    /// <summary>The squared chord from <paramref name="origin"/> in square metres; null where the row has no place.</summary>
    public static Expression<Func<T, long?>> SquaredChord<T>(GeoPosition origin)
        where T : IPositioned
    {
        // Built by hand: a C# lambda in a checked project has checked operators, which providers do not translate,
        // and would read the properties through the interface.
        var row = Expression.Parameter(typeof(T), "row");
        var sum = Expression.Add(
            Expression.Add(Square(row, nameof(IPositioned.PositionX), origin.X), Square(row, nameof(IPositioned.PositionY), origin.Y)),
            Square(row, nameof(IPositioned.PositionZ), origin.Z));
        return Expression.Lambda<Func<T, long?>>(sum, row);
    }

    /// <summary>Rows within <paramref name="radiusKm"/> great-circle kilometres of <paramref name="origin"/>.</summary>
    public static IQueryable<T> WithinRadius<T>(this IQueryable<T> rows, GeoPosition origin, int radiusKm)
        where T : IPositioned
    {
        var chord = SquaredChord<T>(origin);
        var limit = Expression.Constant((long?)GeoPosition.SquaredChord(radiusKm * 1000L), typeof(long?));
        return rows.Where(Expression.Lambda<Func<T, bool>>(Expression.LessThanOrEqual(chord.Body, limit), chord.Parameters));
    }

    private static BinaryExpression Square(ParameterExpression row, string property, long origin)
    {
        var difference = Expression.Subtract(
            Expression.Convert(Expression.Property(row, property), typeof(long?)), Expression.Constant((long?)origin, typeof(long?)));
        return Expression.Multiply(difference, difference);
    }
}

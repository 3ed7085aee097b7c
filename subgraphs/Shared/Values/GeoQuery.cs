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
        var place = Expression.Constant(origin);
        var sum = Expression.Add(
            Expression.Add(
                Square(row, nameof(IPositioned.PositionX), place, nameof(GeoPosition.X)),
                Square(row, nameof(IPositioned.PositionY), place, nameof(GeoPosition.Y))),
            Square(row, nameof(IPositioned.PositionZ), place, nameof(GeoPosition.Z)));
        return Expression.Lambda<Func<T, long?>>(sum, row);
    }

    /// <summary>Rows within <paramref name="radiusKm"/> great-circle kilometres of <paramref name="origin"/>.</summary>
    public static IQueryable<T> WithinRadius<T>(this IQueryable<T> rows, GeoPosition origin, int radiusKm)
        where T : IPositioned
    {
        var chord = SquaredChord<T>(origin);
        long? most = GeoPosition.SquaredChord(radiusKm * 1000L);
        Expression<Func<long?>> limit = () => most;
        return rows.Where(Expression.Lambda<Func<T, bool>>(Expression.LessThanOrEqual(chord.Body, limit.Body), chord.Parameters));
    }

    // The place is read from an object, which makes it a parameter of the statement: as a constant every other place would be compiled anew.
    private static BinaryExpression Square(ParameterExpression row, string property, ConstantExpression place, string axis)
    {
        var difference = Expression.Subtract(
            Expression.Convert(Expression.Property(row, property), typeof(long?)), Expression.Convert(Expression.Property(place, axis), typeof(long?)));
        return Expression.Multiply(difference, difference);
    }
}

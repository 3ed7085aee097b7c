namespace Federation.Execution;

/// <summary>Typed access to what a resolver is given.</summary>
public static class ResolverContextExtensions
{
    /// <summary>The value the field belongs to.</summary>
    /// <exception cref="InvalidCastException">The parent is not a <typeparamref name="T"/>.</exception>
    public static T Parent<T>(this IResolverContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Parent is T parent
            ? parent
            : throw new InvalidCastException(
                $"The parent of {context.Selection.Coordinate} is {context.Parent?.GetType().ToString() ?? "null"}, not {typeof(T)}.");
    }
}

namespace Federation.Execution;

/// <summary>Reads a property of the parent: no arguments, no waiting, no task.</summary>
public sealed class PureFieldResolver : FieldResolver
{
    /// <param name="resolve">Gives the value for a parent.</param>
    public PureFieldResolver(Func<object, object?> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        Resolve = resolve;
    }

    internal Func<object, object?> Resolve { get; }
}

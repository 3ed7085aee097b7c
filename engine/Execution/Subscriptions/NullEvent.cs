namespace Federation.Execution;

/// <summary>Stands for an event that is null, because the root of a result needs a value to be read from.</summary>
internal sealed class NullEvent
{
    public static readonly NullEvent Instance = new();

    /// <summary>The resolver of a subscription field that has none: the event is the value.</summary>
    public static readonly PureFieldResolver Resolver = new(value => ReferenceEquals(value, Instance) ? null : value);

    private NullEvent()
    {
    }
}

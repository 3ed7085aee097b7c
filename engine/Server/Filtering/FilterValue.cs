namespace Federation.Server.Filtering;

/// <summary>Holds a value of a filter so that it becomes a parameter of the statement.</summary>
internal sealed class FilterValue<T>(T value)
{
    public T Value { get; } = value;
}

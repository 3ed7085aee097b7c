namespace Federation.Server;

/// <summary>How long a list is for the cost analysis: <c>@listSize</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>The size to count with; 0: not given.</summary>
    public int AssumedSize { get; set; }

    /// <summary>Arguments that say how many are wanted.</summary>
    public string[] SlicingArguments { get; set; } = [];

    /// <summary>Fields of the connection that have this size.</summary>
    public string[] SizedFields { get; set; } = [];

    /// <summary>Exactly one slicing argument must be given.</summary>
    public bool RequireOneSlicingArgument { get; set; } = true;
}

namespace Federation.Execution;

/// <summary>How a resolver's value becomes a value of the result.</summary>
internal enum CompletionKind
{
    /// <summary>A built-in scalar whose usual .NET value is kept as it is.</summary>
    String,
    Int,
    Float,
    Boolean,

    /// <summary>Any other scalar: written by its coercion at once, because only writing shows that it fits.</summary>
    Scalar,
    Enum,
    Object,
    Abstract,
    List,
}

namespace Federation.Runtime.Answers;

/// <summary>What becomes of a leaf value.</summary>
internal enum LeafOutcome
{
    /// <summary>It is written as it came.</summary>
    Kept,

    /// <summary>It is null for the client, without an error.</summary>
    Null,

    /// <summary>It cannot be a value of its type.</summary>
    Misfit,
}

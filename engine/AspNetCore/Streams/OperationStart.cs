namespace Federation.AspNetCore.Streams;

/// <summary>What became of an operation that a connection was asked to start.</summary>
internal enum OperationStart
{
    Started,

    /// <summary>Another operation under way has its id.</summary>
    IdTaken,

    /// <summary>The connection has as many as it may have.</summary>
    TooMany,

    /// <summary>The connection ends.</summary>
    ConnectionEnded,
}

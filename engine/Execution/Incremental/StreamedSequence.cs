namespace Federation.Execution;

/// <summary>An asynchronous sequence whose first items have been read.</summary>
/// <param name="First">The items that come with the rest.</param>
/// <param name="Rest">Reads those that come later.</param>
internal sealed record StreamedSequence(IReadOnlyList<object?> First, SequenceReader Rest);

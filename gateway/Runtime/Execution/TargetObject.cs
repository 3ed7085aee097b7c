namespace Federation.Runtime.Execution;

/// <summary>An object of the merged answer that a fetch completes.</summary>
/// <param name="Block">The object.</param>
/// <param name="Representation">Which representation was sent for it.</param>
/// <param name="Target">Which target of the part it was found by.</param>
internal readonly record struct TargetObject(int Block, int Representation, int Target);

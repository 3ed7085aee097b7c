using Federation.Language;

namespace Federation.Execution;

/// <summary>A variable that decides on a directive of an operation.</summary>
/// <param name="Node">A place that uses it.</param>
/// <param name="IsOptional">True when it counts as true without a value, as in @defer and @stream.</param>
internal sealed record ConditionVariable(VariableNode Node, bool IsOptional);

using System.Linq.Expressions;

namespace Federation.Server.Sorting;

/// <summary>One field of a sort input.</summary>
/// <param name="Name">Name of the field in the schema.</param>
/// <param name="Selector">What is sorted by.</param>
internal sealed record SortField(string Name, LambdaExpression Selector);

using System.Linq.Expressions;

namespace Federation.Server;

/// <summary>One key of an order that a client asked for.</summary>
/// <param name="Name">Name of the field in the sort input.</param>
/// <param name="Selector">What is sorted by: a lambda from the element to the value.</param>
/// <param name="Descending">Whether the largest value comes first.</param>
public sealed record SortKey(string Name, LambdaExpression Selector, bool Descending);

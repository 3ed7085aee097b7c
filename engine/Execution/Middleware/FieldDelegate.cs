namespace Federation.Execution;

/// <summary>
/// A field's resolver, or a resolver with middleware around it. Answers the field's value; for a batch resolver
/// (<see cref="FieldInvocation.Batch"/> is not null) an <see cref="IReadOnlyList{T}"/> of <c>object?</c> with one value per parent, or a
/// <see cref="Language.GraphQLError"/> for all of them.
/// </summary>
/// <param name="invocation">This call of the field.</param>
public delegate ValueTask<object?> FieldDelegate(FieldInvocation invocation);

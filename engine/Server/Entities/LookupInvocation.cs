using Federation.Execution;

namespace Federation.Server.Entities;

/// <summary>A call of a lookup.</summary>
/// <param name="context">The context of the field that asks for the entities.</param>
/// <param name="keys">The keys of the entities, by position of the parameter.</param>
internal sealed class LookupInvocation(IFieldContext context, object?[] keys) : FieldInvocation(context)
{
    public object?[] Keys { get; } = keys;
}

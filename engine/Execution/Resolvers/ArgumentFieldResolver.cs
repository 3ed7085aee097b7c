namespace Federation.Execution;

/// <summary>Reads from the parent and the arguments, inline; what introspection needs.</summary>
internal sealed class ArgumentFieldResolver(Func<object, IReadOnlyDictionary<string, object?>, object?> resolve) : FieldResolver
{
    public Func<object, IReadOnlyDictionary<string, object?>, object?> Resolve { get; } = resolve;
}

namespace Federation.Execution;

/// <summary>Marks <c>__typename</c>, whose value the concrete type of the object is.</summary>
internal sealed class TypeNameFieldResolver : FieldResolver
{
    public static readonly TypeNameFieldResolver Instance = new();

    private TypeNameFieldResolver()
    {
    }
}

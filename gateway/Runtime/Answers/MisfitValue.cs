namespace Federation.Runtime.Answers;

/// <summary>Stands for a value of a subgraph that does not have the form of its type.</summary>
internal sealed class MisfitValue
{
    public static readonly MisfitValue Instance = new();

    private MisfitValue()
    {
    }
}

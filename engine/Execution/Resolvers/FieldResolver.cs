namespace Federation.Execution;

/// <summary>What gives the value of a field: pure, asynchronous or for a whole batch of parents.</summary>
public abstract class FieldResolver
{
    private protected FieldResolver()
    {
    }
}

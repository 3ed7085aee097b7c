namespace Federation.Execution;

/// <summary>What gives the value of a field: pure, asynchronous or for a whole batch of parents.</summary>
public abstract class FieldResolver
{
    private protected FieldResolver()
    {
    }

    /// <summary>Makes a resolver of a delegate, which may have middleware around it.</summary>
    /// <param name="run">The delegate.</param>
    /// <param name="isBatch">True when it is called once for all parents of a level.</param>
    public static FieldResolver From(FieldDelegate run, bool isBatch = false)
    {
        ArgumentNullException.ThrowIfNull(run);
        return FieldPipeline.ToResolver(run, isBatch);
    }
}

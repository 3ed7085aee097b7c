using Federation.Language;

namespace Federation.Execution;

/// <summary>What a resolver for a batch of parents can know.</summary>
public interface IBatchResolverContext : IFieldContext
{
    /// <summary>The values the field belongs to, in the order of the level.</summary>
    IReadOnlyList<object> Parents { get; }

    /// <summary>Adds an error beside the value of the parent at <paramref name="index"/>.</summary>
    void ReportError(int index, GraphQLError error);
}

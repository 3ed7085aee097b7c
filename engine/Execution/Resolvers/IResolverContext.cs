using Federation.Language;

namespace Federation.Execution;

/// <summary>What a resolver for one parent can know; <see cref="ResolverContextExtensions.Parent{T}"/> gives the parent with its type.</summary>
public interface IResolverContext : IFieldContext
{
    /// <summary>
    /// The value the field belongs to; at the root of an operation <see cref="GraphQLRequest.RootValue"/>, at that of a subscription the
    /// event, which may be null.
    /// </summary>
    object? Parent { get; }

    /// <summary>The response path of the field: strings are response names, ints are list positions.</summary>
    IReadOnlyList<object> Path { get; }

    /// <summary>Adds an error beside the field's value; path and locations are filled in where they are missing.</summary>
    void ReportError(GraphQLError error);
}

namespace Federation.Language;

/// <summary>Text that was expected to be valid GraphQL is not. Only the methods for trusted text throw it.</summary>
public sealed class SyntaxException : Exception
{
    public SyntaxException(GraphQLError error)
        : base((error ?? throw new ArgumentNullException(nameof(error))).Message) => Error = error;

    /// <summary>What is wrong and where.</summary>
    public GraphQLError Error { get; }
}

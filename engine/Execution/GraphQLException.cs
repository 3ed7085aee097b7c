using Federation.Language;

namespace Federation.Execution;

/// <summary>
/// A resolver may throw it to end its field with a given error; path and locations are filled in where they are missing.
/// </summary>
public sealed class GraphQLException : Exception
{
    /// <param name="error">The error to report.</param>
    public GraphQLException(GraphQLError error)
        : base((error ?? throw new ArgumentNullException(nameof(error))).Message, error.Exception)
    {
        Error = error;
    }

    /// <param name="message">What is wrong and, where there is one, the way out.</param>
    /// <param name="code">The stable code.</param>
    public GraphQLException(string message, string? code = null)
        : this(new GraphQLError(message, code))
    {
    }

    /// <summary>The error to report.</summary>
    public GraphQLError Error { get; }
}

using System.Text.Json;

namespace Federation.Language;

/// <summary>
/// An error as a GraphQL response carries it: a value, never thrown by itself. Immutable.
/// See <see href="https://spec.graphql.org/September2025/#sec-Errors"/>.
/// </summary>
public sealed class GraphQLError
{
    /// <param name="message">What is wrong and, where there is one, the way out.</param>
    /// <param name="code">The stable code, one of <see cref="ErrorCodes"/> or of the domain; written as <c>extensions.code</c>.</param>
    /// <param name="locations">The places in the document.</param>
    /// <param name="path">The response path: strings are response names, ints are list positions.</param>
    /// <param name="extensions">More to say; a code here is overwritten by <paramref name="code"/>.</param>
    /// <param name="exception">The cause, for the log; never part of a response unless asked for.</param>
    public GraphQLError(
        string message,
        string? code = null,
        IReadOnlyList<SourcePosition>? locations = null,
        IReadOnlyList<object>? path = null,
        IReadOnlyDictionary<string, object?>? extensions = null,
        Exception? exception = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        Message = message;
        Code = code;
        Locations = locations;
        Path = path;
        Extensions = extensions;
        Exception = exception;
    }

    /// <summary>What is wrong.</summary>
    public string Message { get; }

    /// <summary>The stable code.</summary>
    public string? Code { get; }

    /// <summary>The places in the document.</summary>
    public IReadOnlyList<SourcePosition>? Locations { get; }

    /// <summary>The response path: strings are response names, ints are list positions.</summary>
    public IReadOnlyList<object>? Path { get; }

    /// <summary>More to say about the error, without the code.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The cause, for the log.</summary>
    public Exception? Exception { get; }

    /// <summary>A copy with another message.</summary>
    public GraphQLError WithMessage(string message) => new(message, Code, Locations, Path, Extensions, Exception);

    /// <summary>A copy with another code.</summary>
    public GraphQLError WithCode(string? code) => new(Message, code, Locations, Path, Extensions, Exception);

    /// <summary>A copy with other places.</summary>
    public GraphQLError WithLocations(IReadOnlyList<SourcePosition>? locations) =>
        new(Message, Code, locations, Path, Extensions, Exception);

    /// <summary>A copy with another response path.</summary>
    public GraphQLError WithPath(IReadOnlyList<object>? path) => new(Message, Code, Locations, path, Extensions, Exception);

    /// <summary>A copy with other extensions.</summary>
    public GraphQLError WithExtensions(IReadOnlyDictionary<string, object?>? extensions) =>
        new(Message, Code, Locations, Path, extensions, Exception);

    /// <summary>A copy with one more extension.</summary>
    public GraphQLError WithExtension(string name, object? value)
    {
        var extensions = Extensions is null ? [] : new Dictionary<string, object?>(Extensions);
        extensions[name] = value;
        return WithExtensions(extensions);
    }

    /// <summary>A copy with another cause.</summary>
    public GraphQLError WithException(Exception? exception) => new(Message, Code, Locations, Path, Extensions, exception);

    /// <summary>Writes the error as one JSON object.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="includeExceptionDetails">Adds the message and stack of <see cref="Exception"/>; for development only.</param>
    public void WriteTo(Utf8JsonWriter writer, bool includeExceptionDetails = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        GraphQLErrorWriter.Write(writer, this, includeExceptionDetails);
    }

    /// <summary>The message with its places, for logs and test output.</summary>
    public override string ToString()
    {
        var text = Code is null ? Message : $"{Message} [{Code}]";
        return Locations is { Count: > 0 } ? $"{text} ({string.Join(", ", Locations.Select(l => $"{l.Line}:{l.Column}"))})" : text;
    }
}

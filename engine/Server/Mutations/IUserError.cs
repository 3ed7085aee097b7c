namespace Federation.Server;

/// <summary>
/// An error that a mutation answers as a value. Its object type implements <c>interface Error</c>: <c>code</c> is the type's schema name in
/// UPPER_SNAKE (<c>STALE_VERSION</c>); its other public properties are fields of their own.
/// </summary>
[InterfaceType("Error")]
[GraphQLDescription("An error that a mutation answers as a value.")]
public interface IUserError
{
    /// <summary>What is wrong and what to do, for a person.</summary>
    string Message { get; }

    /// <summary>The input field at fault, from the root of the input; null when it is none in particular.</summary>
    IReadOnlyList<string>? Path => null;
}

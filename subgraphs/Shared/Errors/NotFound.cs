using Federation.Server;

namespace Federation.Shared.Errors;

/// <summary>What an id or code names does not exist, or not for this caller.</summary>
/// <param name="Message">What is missing and what to do.</param>
/// <param name="Id">The id that was not found.</param>
/// <param name="Path">The input field at fault.</param>
[Shareable]
public sealed record NotFound(string Message, [property: ID] string? Id = null, IReadOnlyList<string>? Path = null) : IUserError
{
    /// <summary>The usual message: <c>There is no order with the id "..."</c>.</summary>
    public static NotFound For(string kind, string id, params string[] path) =>
        new($"There is no {kind} with the id \"{id}\". Take ids from an answer of this graph.", id, path);
}

namespace Federation.TestKit.Http;

/// <summary>A row of the table of documents: how it is sent, and what a host answers once nothing in the headers stands against it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Query">The query string of a request by GET.</param>
/// <param name="Body">The body of a request by POST.</param>
/// <param name="JsonStatus">The status when the answer is <c>application/json</c>.</param>
/// <param name="GraphQLStatus">The status when the answer is <c>application/graphql-response+json</c>.</param>
/// <param name="Code">The code of the first error; null when there is none.</param>
/// <param name="HasData">Whether the answer has <c>data</c>.</param>
public sealed record HttpDocument(
    string Name, string Query, string Body, int JsonStatus, int GraphQLStatus, string? Code = null, bool HasData = false)
{
    /// <summary>A mutation is executed by POST only.</summary>
    public bool IsMutation { get; init; }
}

namespace Federation.AspNetCore.Http;

/// <summary>The two media types of an answer; they differ in the status code of a request error.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/json</c>: a request error of a well-formed request is 200.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: a request error is 400.</summary>
    GraphQLResponse,
}

using Federation.Language;

namespace Federation.AspNetCore.Http;

/// <summary>A request that ends before the executor: its status code and the error that says why.</summary>
internal sealed record HttpFailure(int StatusCode, GraphQLError Error)
{
    public HttpFailure(int statusCode, string code, string message)
        : this(statusCode, new GraphQLError(message, code))
    {
    }
}

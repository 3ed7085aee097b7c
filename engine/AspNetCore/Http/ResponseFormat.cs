namespace Federation.AspNetCore.Http;

/// <summary>The media types of an answer. The first two hold one answer and differ in the status code of a request error; the others hold any number.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/json</c>: a request error of a well-formed request is 200.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: a request error is 400.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>, by <see href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md"/>.</summary>
    EventStream,

    /// <summary><c>application/jsonl</c>: each line is an answer of a batch.</summary>
    JsonLines,

    /// <summary><c>multipart/mixed</c>: each part is an answer or a part of one.</summary>
    Multipart,

    /// <summary><c>multipart/mixed;subscriptionSpec=1.0</c>: each part is an event with the answer as its <c>payload</c>.</summary>
    MultipartEvents,
}

namespace Federation.AspNetCore;

/// <summary>The codes of errors that a request meets before it reaches the executor.</summary>
public static class HttpErrorCodes
{
    /// <summary>The request cannot be read: broken JSON, a parameter of the wrong type, a parameter given twice.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The body is a batch of requests.</summary>
    public const string BatchingDisabled = "BATCHING_DISABLED";

    /// <summary>Another site's page sent the request without a header that only a preflighted request can have.</summary>
    public const string CrossSiteRequest = "CROSS_SITE_REQUEST";

    /// <summary>A batch has more requests than allowed.</summary>
    public const string LimitBatchSize = "LIMIT_BATCH_SIZE";

    /// <summary>The JSON of the request nests too deep.</summary>
    public const string LimitJsonDepth = "LIMIT_JSON_DEPTH";

    /// <summary>There are too many streams or reservations, or too many operations on one connection.</summary>
    public const string LimitStreams = "LIMIT_STREAMS";

    /// <summary>
    /// No code, but the extension of an error that refuses a whole request for now: the seconds until it is worth another try. Over HTTP the
    /// answer is 503 with the header <c>Retry-After</c>.
    /// </summary>
    public const string RetryAfter = "retryAfter";

    /// <summary>Nothing that the caller accepts can be produced.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>There is no such document here, or it is switched off.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The body is not JSON in UTF-8, or it is compressed.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";
}

using System.Diagnostics.CodeAnalysis;

namespace Federation.AspNetCore.Http;

/// <summary>What reading a request gave: the request or the failure.</summary>
internal readonly struct ReadOutcome
{
    private ReadOutcome(ParsedRequest? request, HttpFailure? failure)
    {
        Request = request;
        Failure = failure;
    }

    public ParsedRequest? Request { get; }

    public HttpFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Request))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    public static implicit operator ReadOutcome(ParsedRequest request) => new(request, failure: null);

    public static implicit operator ReadOutcome(HttpFailure failure) => new(request: null, failure);
}

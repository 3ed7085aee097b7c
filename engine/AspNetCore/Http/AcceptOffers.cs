using Microsoft.Net.Http.Headers;

namespace Federation.AspNetCore.Http;

/// <summary>
/// How much a caller likes each format: the quality of the most specific range of the header Accept that names it.
/// See <see href="https://www.rfc-editor.org/rfc/rfc9110#name-accept"/>.
/// </summary>
internal sealed class AcceptOffers
{
    private const int Exactly = 2;
    private const int ByType = 1;
    private const int ByAnything = 0;

    private readonly Offer[] _offers = new Offer[Enum.GetValues<ResponseFormat>().Length];

    /// <summary>The quality of <c>text/html</c>; 0 when it is not named.</summary>
    public double Html { get; private set; }

    public static AcceptOffers Read(IList<MediaTypeHeaderValue> types)
    {
        var offers = new AcceptOffers();
        for (var i = 0; i < types.Count; i++)
        {
            offers.Add(types[i], i);
        }

        return offers;
    }

    public double QualityOf(ResponseFormat? format) => format is null ? 0 : _offers[(int)format].Quality;

    /// <summary>The format with the highest quality, the first named of equals; null when none is accepted.</summary>
    public ResponseFormat? Best(params ReadOnlySpan<ResponseFormat> formats)
    {
        ResponseFormat? best = null;
        foreach (var format in formats)
        {
            var offer = _offers[(int)format];
            if (offer.Quality > QualityOf(best)
                || (best is not null && offer.Quality == QualityOf(best) && offer.Position < _offers[(int)best].Position))
            {
                best = format;
            }
        }

        return best;
    }

    private void Add(MediaTypeHeaderValue type, int position)
    {
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return; // answers are UTF-8
        }

        var name = type.MediaType;
        if (type.MatchesAllTypes || Is("application/*"))
        {
            var specificity = type.MatchesAllTypes ? ByAnything : ByType;
            Offer(ResponseFormat.Json, specificity);
            Offer(ResponseFormat.GraphQLResponse, specificity);
            Offer(ResponseFormat.JsonLines, specificity);
        }
        else if (Is("text/html"))
        {
            Html = Math.Max(Html, type.Quality ?? 1);
        }
        else if (FormatOf() is { } format)
        {
            Offer(format, Exactly);
        }

        bool Is(string value) => name.Equals(value, StringComparison.OrdinalIgnoreCase);

        ResponseFormat? FormatOf() => name switch
        {
            _ when Is(AcceptNegotiation.JsonType) => ResponseFormat.Json,
            _ when Is(AcceptNegotiation.GraphQLResponseType) => ResponseFormat.GraphQLResponse,
            _ when Is("application/jsonl") => ResponseFormat.JsonLines,
            _ when Is("text/event-stream") => ResponseFormat.EventStream,
            _ when !Is("multipart/mixed") || HasParameter("deferSpec") => null, // the format of before "pending" and "completed" is not spoken
            _ => HasParameter("subscriptionSpec") ? ResponseFormat.MultipartEvents : ResponseFormat.Multipart,
        };

        bool HasParameter(string parameter) =>
            type.Parameters.Any(p => p.Name.Equals(parameter, StringComparison.OrdinalIgnoreCase));

        void Offer(ResponseFormat format, int specificity)
        {
            ref var offer = ref _offers[(int)format];
            var quality = type.Quality ?? 1;
            if (!offer.IsGiven || specificity > offer.Specificity || (specificity == offer.Specificity && quality > offer.Quality))
            {
                offer = new Offer(IsGiven: true, quality, position, specificity);
            }
        }
    }

    private readonly record struct Offer(bool IsGiven, double Quality, int Position, int Specificity);
}

using System.Net;
using System.Net.Http.Headers;
using Federation.Gateway.Config;

namespace Federation.Gateway.Schemas;

/// <summary>
/// A supergraph behind an address. A server that gives an <c>ETag</c> is asked whether it still holds
/// (https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match), so that nothing is sent as long as it does.
/// </summary>
internal sealed class SupergraphUrl : ISupergraphSource, IDisposable
{
    private const int MaxBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client;
    private readonly Uri _url;
    private EntityTagHeaderValue? _tag;
    private string? _text;

    public SupergraphUrl(Uri url)
    {
        _url = url;
        _client = new HttpClient { Timeout = s_timeout, MaxResponseContentBufferSize = MaxBytes };
    }

    public string Place => _url.ToString();

    public async ValueTask<string> ReadAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _url);
        if (_tag is not null)
        {
            request.Headers.IfNoneMatch.Add(_tag);
        }

        try
        {
            using var response = await _client.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotModified && _text is not null)
            {
                return _text;
            }

            if (!response.IsSuccessStatusCode)
            {
                throw Failure($"it answered with HTTP {(int)response.StatusCode}");
            }

            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            (_text, _tag) = (text, response.Headers.ETag);
            return text;
        }
        catch (HttpRequestException exception)
        {
            throw Failure(exception.HttpRequestError == HttpRequestError.ConnectionError ? "it cannot be reached" : exception.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure($"it did not answer within {s_timeout.TotalSeconds:0} s");
        }
    }

    public void Dispose() => _client.Dispose();

    private GatewayConfigurationException Failure(string reason) => new($"The supergraph at {_url} cannot be had: {reason}.");
}

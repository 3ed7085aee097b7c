using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Federation.Runtime.Transport;

/// <summary>What came back from a subgraph: the body of a response, or why there is none.</summary>
public sealed class SubgraphAnswer : IDisposable
{
    private readonly int _length;
    private readonly bool _isPooled;
    private byte[] _bytes;

    private SubgraphAnswer(byte[] bytes, int length, bool isPooled, int statusCode, string? failure)
    {
        _bytes = bytes;
        _length = length;
        _isPooled = isPooled;
        StatusCode = statusCode;
        Failure = failure;
    }

    /// <summary>The body, which may be anything; empty when there is none. Good until the answer is disposed.</summary>
    public ReadOnlyMemory<byte> Body => _bytes.AsMemory(0, Math.Min(_length, _bytes.Length));

    /// <summary>The HTTP status; 0 when there is no answer.</summary>
    public int StatusCode { get; }

    /// <summary>Why there is no answer, fit to show to a client and to follow a colon.</summary>
    public string? Failure { get; }

    /// <summary>True when there is an answer.</summary>
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    /// <summary>True when the body of the request is still read although the answer is there: its memory must not be used again.</summary>
    public bool KeepsRequest { get; internal set; }

    /// <summary>True when the subgraph itself is in trouble: it cannot be reached, is too slow or says so (HTTP 5xx).</summary>
    public bool IsOutage { get; private init; }

    /// <summary>True when the same request may be answered if it is sent again at once.</summary>
    public bool IsTransient { get; private init; }

    /// <summary>The array that the body is at the beginning of.</summary>
    internal byte[] Bytes => _bytes;

    /// <summary>An answer.</summary>
    public static SubgraphAnswer Of(byte[] body, int statusCode = (int)HttpStatusCode.OK)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new(body, body.Length, isPooled: false, statusCode, failure: null);
    }

    /// <summary>No answer.</summary>
    /// <param name="reason">Why, fit to show to a client and to follow a colon.</param>
    /// <param name="keepsRequest">See <see cref="KeepsRequest"/>.</param>
    public static SubgraphAnswer Failed(string reason, bool keepsRequest = false) =>
        new([], length: 0, isPooled: false, statusCode: 0, reason) { KeepsRequest = keepsRequest };

    /// <summary>No answer, because the subgraph is in trouble.</summary>
    /// <param name="reason">Why, fit to show to a client and to follow a colon.</param>
    /// <param name="isTransient">See <see cref="IsTransient"/>.</param>
    /// <param name="keepsRequest">See <see cref="KeepsRequest"/>.</param>
    public static SubgraphAnswer Outage(string reason, bool isTransient, bool keepsRequest = false) =>
        new([], length: 0, isPooled: false, statusCode: 0, reason) { IsOutage = true, IsTransient = isTransient, KeepsRequest = keepsRequest };

    /// <summary>Gives the memory of the body back.</summary>
    public void Dispose()
    {
        if (_isPooled && _bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = [];
    }

    /// <summary>An answer in an array of the pool.</summary>
    internal static SubgraphAnswer OfPooled(byte[] bytes, int length, int statusCode, bool keepsRequest) =>
        new(bytes, length, isPooled: true, statusCode, failure: null) { KeepsRequest = keepsRequest };
}

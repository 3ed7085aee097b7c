using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Federation.AspNetCore.Streams;

namespace Federation.AspNetCore.ServerSentEvents;

/// <summary>The reserved event streams by their tokens, which nobody can guess. One that no connection comes for is given up after a while.</summary>
internal sealed class Reservations(StreamHost host)
{
    private const int TokenBytes = 24;

    private readonly ConcurrentDictionary<string, Reservation> _byToken = new(StringComparer.Ordinal);

    /// <summary>Reserves a stream and gives its token; null when there are too many.</summary>
    public string? TryReserve()
    {
        if (host.TryEnter() is not { } place)
        {
            return null;
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        _byToken[token] = new Reservation(host, place);
        _ = GiveUpUnusedAsync(token);
        return token;
    }

    public bool TryFind(string token, [NotNullWhen(true)] out Reservation? reservation) => _byToken.TryGetValue(token, out reservation);

    /// <summary>Ends a reservation with all that belongs to it.</summary>
    public async ValueTask RemoveAsync(string token)
    {
        if (_byToken.TryRemove(token, out var reservation))
        {
            await reservation.DisposeAsync();
        }
    }

    private async Task GiveUpUnusedAsync(string token)
    {
        await Task.Delay(host.Options.ReservationTimeout, host.Clock, host.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (TryFind(token, out var reservation) && reservation.TryTake())
        {
            await RemoveAsync(token);
        }
    }
}

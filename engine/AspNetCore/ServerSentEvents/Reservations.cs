using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Federation.AspNetCore.Http;
using Federation.AspNetCore.Streams;

namespace Federation.AspNetCore.ServerSentEvents;

/// <summary>The reserved event streams by their tokens, which nobody can guess. One that no connection comes for is given up after a while.</summary>
internal sealed class Reservations(StreamHost host)
{
    private const int TokenBytes = 24;

    private readonly ConcurrentDictionary<string, Reservation> _byToken = new(StringComparer.Ordinal);
    private readonly WaitingReservations _waiting = new(host.Options);

    /// <summary>Reserves a stream; false when there are too many.</summary>
    public bool TryReserve(ReservationOwner owner, [NotNullWhen(true)] out string? token, [NotNullWhen(false)] out HttpFailure? failure)
    {
        token = null;
        failure = _waiting.TryAdd(owner);
        if (failure is not null)
        {
            return false;
        }

        token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        _byToken[token] = new Reservation(host, owner);
        _ = GiveUpUnusedAsync(token);
        return true;
    }

    public bool TryFind(string token, [NotNullWhen(true)] out Reservation? reservation) => _byToken.TryGetValue(token, out reservation);

    /// <summary>Takes the one connection of a reservation, which waits no longer then; false when there is one.</summary>
    public bool TryTake(Reservation reservation)
    {
        if (!reservation.TryTake())
        {
            return false;
        }

        _waiting.Remove(reservation.Owner);
        return true;
    }

    /// <summary>Ends a reservation with all that belongs to it.</summary>
    public async ValueTask RemoveAsync(string token)
    {
        if (_byToken.TryRemove(token, out var reservation))
        {
            await reservation.Operations.StopAsync();
        }
    }

    private async Task GiveUpUnusedAsync(string token)
    {
        await Task.Delay(host.Options.ReservationTimeout, host.Clock, host.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (TryFind(token, out var reservation) && TryTake(reservation))
        {
            await RemoveAsync(token);
        }
    }
}

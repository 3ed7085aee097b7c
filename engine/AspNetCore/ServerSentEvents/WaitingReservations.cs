using System.Runtime.InteropServices;
using Federation.AspNetCore.Http;
using Federation.AspNetCore.Streams;

namespace Federation.AspNetCore.ServerSentEvents;

/// <summary>Counts the reservations that no connection has come for, in all and by owner: nobody can take the places of all others.</summary>
internal sealed class WaitingReservations(GraphQLStreamOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _byGroup = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Counts one more; else says why there must not be one.</summary>
    public HttpFailure? TryAdd(ReservationOwner owner)
    {
        lock (_gate)
        {
            if (_byGroup.GetValueOrDefault(owner.Group) >= options.MaxWaitingReservations)
            {
                return StreamFailures.TooManyReservations(options.MaxWaitingReservations);
            }

            if (_count >= options.MaxConnections)
            {
                return StreamFailures.TooManyStreams();
            }

            _count++;
            CollectionsMarshal.GetValueRefOrAddDefault(_byGroup, owner.Group, out _)++;
            return null;
        }
    }

    /// <summary>Counts one less.</summary>
    public void Remove(ReservationOwner owner)
    {
        lock (_gate)
        {
            _count--;
            if (--CollectionsMarshal.GetValueRefOrAddDefault(_byGroup, owner.Group, out _) == 0)
            {
                _byGroup.Remove(owner.Group);
            }
        }
    }
}

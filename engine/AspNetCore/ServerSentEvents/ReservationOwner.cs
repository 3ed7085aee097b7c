using System.Net;
using System.Net.Sockets;
using Federation.AspNetCore.Identity;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.ServerSentEvents;

/// <summary>Who has reserved a stream.</summary>
/// <param name="Subject">The caller; null when nobody is signed in, whose reservations only the secret token guards.</param>
/// <param name="Group">Whose reservations are counted together: the caller's, else those of his network.</param>
internal sealed record ReservationOwner(string? Subject, string Group)
{
    private const int NetworkBytes = 8;

    public static ReservationOwner Of(CallerIdentity caller, HttpContext context) => new(
        caller.Subject,
        caller.Subject is { } subject ? $"caller {subject}" : $"network {NetworkOf(context.Connection.RemoteIpAddress)}");

    // One household or host has 2^64 addresses of IPv6: those that share the first half.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        _ => address.ToString(),
    };
}

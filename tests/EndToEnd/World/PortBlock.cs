using System.Net;
using System.Net.Sockets;

namespace Federation.EndToEnd.World;

/// <summary>Neighbouring ports on loopback that nobody listens on.</summary>
internal static class PortBlock
{
    // Below the range that the system hands out to clients, so that no outgoing connection takes one meanwhile.
    private const int First = 12_000;
    private const int Last = 32_000;

    private static int s_next = First + ((Environment.ProcessId * 61) % (Last - First));

    /// <summary>The first of <paramref name="count"/> free ports in a row.</summary>
    public static int Next(int count)
    {
        while (true)
        {
            var first = Interlocked.Add(ref s_next, count) - count;
            if (first + count > Last)
            {
                Interlocked.Exchange(ref s_next, First);
            }
            else if (Enumerable.Range(first, count).All(IsFree))
            {
                return first;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

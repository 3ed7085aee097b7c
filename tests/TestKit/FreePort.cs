using System.Net;
using System.Net.Sockets;

namespace Federation.TestKit;

/// <summary>Ports on loopback that nobody listens on.</summary>
public static class FreePort
{
    /// <summary>Asks the system for a free port. Another process may take it before it is used; callers retry.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

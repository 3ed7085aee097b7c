using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Identity;

/// <summary>The matrix over each of the five subgraphs, in the collection of its other tests.</summary>
public static class JwtMatrixTests
{
    [Collection("vehicles")]
    public sealed class Vehicles(SubgraphHosts hosts) : JwtMatrix(hosts.Vehicles, "vehicles");

    [Collection("offers")]
    public sealed class Offers(SubgraphHosts hosts) : JwtMatrix(hosts.Offers, "offers");

    [Collection("orders")]
    public sealed class Orders(SubgraphHosts hosts) : JwtMatrix(hosts.Orders, "orders");

    [Collection("customers")]
    public sealed class Customers(SubgraphHosts hosts) : JwtMatrix(hosts.Customers, "customers");

    [Collection("services")]
    public sealed class Services(SubgraphHosts hosts) : JwtMatrix(hosts.Services, "services");
}

using Federation.Server;
using Federation.Services.Domain;
using Federation.Shared.States;
using Federation.Shared.Vocabulary;

namespace Federation.Services.Graph;

/// <summary>A service bought for a car.</summary>
[ObjectType<ServiceContract>(IgnoreProperties = [nameof(ServiceContract.ProductId), nameof(ServiceContract.VehicleId)])]
internal static class ServiceContractNode
{
    /// <summary>Where it can go from here.</summary>
    public static IReadOnlyList<ContractStatus> GetAllowedTransitions([Parent(requires: nameof(ServiceContract.Status))] ServiceContract contract) =>
        Lifecycles.Contract.Next(contract.Status);
}

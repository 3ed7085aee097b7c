using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A service bought for a car.</summary>
/// <param name="Id"><c>ServiceContract:</c> id.</param>
/// <param name="Number"><c>SC-000001</c>.</param>
/// <param name="Version">Transitions so far.</param>
/// <param name="ProductCode">What was bought.</param>
/// <param name="OwnedVehicleId">For which car.</param>
/// <param name="CustomerId">By whom.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="StartsAt">First day.</param>
/// <param name="EndsAt">Last day, where there is one.</param>
/// <param name="NextChargeNetMinor">Net; null when nothing more is due.</param>
/// <param name="NextChargeAt">When.</param>
/// <param name="Currency">Of the charge.</param>
/// <param name="NoticeDays">Before it can end.</param>
/// <param name="History">States from PENDING to the present one; every step is legal.</param>
public sealed record SeedServiceContract(
    string Id,
    string Number,
    int Version,
    string ProductCode,
    string OwnedVehicleId,
    string CustomerId,
    ContractStatus Status,
    DateOnly StartsAt,
    DateOnly? EndsAt,
    long? NextChargeNetMinor,
    DateOnly? NextChargeAt,
    string Currency,
    int NoticeDays,
    IReadOnlyList<ContractStatus> History);

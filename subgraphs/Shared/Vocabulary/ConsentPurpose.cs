namespace Federation.Shared.Vocabulary;

/// <summary>What a customer may allow or forbid.</summary>
public enum ConsentPurpose
{
    MarketingEmail,
    Profiling,
    CreditCheck,
    VehicleData,
    Location,
    DataSharingDealer,
    DataSharingPartner,
    Research,
    BiometricStoreId,
}

using Federation.Server;
using Federation.Vehicles.Domain;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>What the generated operations filter cars by.</summary>
internal sealed class CarFilter : FilterInputType<StockVehicle>
{
    public CarFilter()
    {
        Field(v => v.Id).AsId();
        Field(v => v.Vin);
        Field(v => v.Condition);
        Field(v => v.Status);
        Field(v => v.MarketCode);
        Field(v => v.MileageKm);
        Field(v => v.FirstRegistration);
        Field(v => v.EtaDate);
        Field(v => v.EditionNumber);
        Field(v => v.Latitude);
        Field(v => v.PaintColour);
        Field(v => v.ListPriceGrossMinor);
        Field(v => v.SearchText);
        Field(v => v.ListedAt);
        Field(v => v.Trim).Type<CarTrimFilter>();
        Field(v => v.Options).Type<CarOptionFilter>();
    }

    public override string Name => "CarFilterInput";
}

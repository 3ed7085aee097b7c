using Federation.Server;
using Federation.Vehicles.Domain;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>What the generated operations sort cars by.</summary>
internal sealed class CarSort : SortInputType<StockVehicle>
{
    public CarSort()
    {
        Field(v => v.Vin);
        Field(v => v.Condition);
        Field(v => v.MileageKm);
        Field(v => v.FirstRegistration);
        Field(v => v.EtaDate);
        Field(v => v.EditionNumber);
        Field(v => v.Latitude);
        Field(v => v.PaintColour);
        Field(v => v.ListPriceGrossMinor);
        Field(v => v.ListedAt);
        Field(v => v.Trim.Code, "trimCode");
        Field(v => v.Trim.ProducedUntil, "producedUntil");
        Field(v => v.Trim.Powertrain.TorqueNm, "torqueNm");
        Field(v => v.Trim.Powertrain.BatteryKwh, "batteryKwh");
    }

    public override string Name => "CarSortInput";
}

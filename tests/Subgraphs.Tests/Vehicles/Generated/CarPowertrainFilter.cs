using Federation.Server;
using Federation.Vehicles.Domain;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>What the generated operations filter powertrains by.</summary>
internal sealed class CarPowertrainFilter : FilterInputType<Powertrain>
{
    public CarPowertrainFilter()
    {
        Field(p => p.Propulsion);
        Field(p => p.PowerKw);
        Field(p => p.TorqueNm);
        Field(p => p.BatteryKwh);
        Field(p => p.Acceleration0to100);
    }

    public override string Name => "CarPowertrainFilterInput";
}

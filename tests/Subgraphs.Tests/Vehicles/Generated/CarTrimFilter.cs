using Federation.Server;
using Federation.Vehicles.Domain;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>What the generated operations filter trims by.</summary>
internal sealed class CarTrimFilter : FilterInputType<Trim>
{
    public CarTrimFilter()
    {
        Field(t => t.Code);
        Field(t => t.ModelYear);
        Field(t => t.ProducedUntil);
        Field(t => t.Powertrain).Type<CarPowertrainFilter>();
    }

    public override string Name => "CarTrimFilterInput";
}

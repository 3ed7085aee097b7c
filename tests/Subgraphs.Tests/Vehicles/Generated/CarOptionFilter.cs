using Federation.Server;
using Federation.Vehicles.Domain;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>What the generated operations filter options by.</summary>
internal sealed class CarOptionFilter : FilterInputType<Option>
{
    public CarOptionFilter()
    {
        Field(o => o.Code);
        Field(o => o.Kind);
        Field(o => o.Hidden);
        Field(o => o.Colour);
        Field(o => o.Group).Type<CarOptionGroupFilter>();
    }

    public override string Name => "CarOptionFilterInput";
}

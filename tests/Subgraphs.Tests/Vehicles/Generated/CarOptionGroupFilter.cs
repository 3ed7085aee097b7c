using Federation.Server;
using Federation.Vehicles.Domain;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>What the generated operations filter option groups by.</summary>
internal sealed class CarOptionGroupFilter : FilterInputType<OptionGroup>
{
    public CarOptionGroupFilter()
    {
        Field(g => g.Code);
        Field(g => g.MinSelect);
        Field(g => g.MaxSelect);
    }

    public override string Name => "CarOptionGroupFilterInput";
}

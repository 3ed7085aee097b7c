using Federation.Vehicles.Domain;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>A type as the generator knows it: its scalar members, references and lists.</summary>
/// <param name="Members">Scalars.</param>
/// <param name="References">Objects it refers to; never null in the sample world.</param>
/// <param name="Lists">Lists of objects.</param>
internal sealed record Filterable(
    IReadOnlyList<Member> Members,
    IReadOnlyList<(string Name, Filterable Type, Func<object, object> Read)> References,
    IReadOnlyList<(string Name, Filterable Type, Func<object, IEnumerable<object>> Read)> Lists)
{
    private static readonly Filterable s_group = new([Text<OptionGroup>("code", g => g.Code), Ordered<OptionGroup>("minSelect", g => g.MinSelect), Ordered<OptionGroup>("maxSelect", g => g.MaxSelect)], [], []);

    private static readonly Filterable s_option = new(
        [Text<Option>("code", o => o.Code), Of<Option>("kind", MemberKind.Enum, o => o.Kind), Of<Option>("hidden", MemberKind.Flag, o => o.Hidden), Text<Option>("colour", o => o.Colour)],
        [("group", s_group, static o => ((Option)o).Group)],
        []);

    private static readonly Filterable s_powertrain = new(
        [
            Of<Powertrain>("propulsion", MemberKind.Enum, p => p.Propulsion),
            Ordered<Powertrain>("powerKw", p => p.PowerKw),
            Ordered<Powertrain>("torqueNm", p => p.TorqueNm),
            Ordered<Powertrain>("batteryKwh", p => p.BatteryKwh),
            Ordered<Powertrain>("acceleration0to100", p => p.Acceleration0to100),
        ],
        [],
        []);

    private static readonly Filterable s_trim = new(
        [Text<Trim>("code", t => t.Code), Ordered<Trim>("modelYear", t => t.ModelYear), Ordered<Trim>("producedUntil", t => t.ProducedUntil)],
        [("powertrain", s_powertrain, static t => ((Trim)t).Powertrain)],
        []);

    /// <summary>A car in stock.</summary>
    public static Filterable Car { get; } = new(
        [
            Of<StockVehicle>("id", MemberKind.Id, v => v.Id),
            Text<StockVehicle>("vin", v => v.Vin),
            Of<StockVehicle>("condition", MemberKind.Enum, v => v.Condition),
            Of<StockVehicle>("status", MemberKind.Enum, v => v.Status),
            Text<StockVehicle>("marketCode", v => v.MarketCode),
            Ordered<StockVehicle>("mileageKm", v => v.MileageKm),
            Ordered<StockVehicle>("firstRegistration", v => v.FirstRegistration),
            Ordered<StockVehicle>("etaDate", v => v.EtaDate),
            Ordered<StockVehicle>("editionNumber", v => v.EditionNumber),
            Ordered<StockVehicle>("latitude", v => v.Latitude),
            Text<StockVehicle>("paintColour", v => v.PaintColour),
            Ordered<StockVehicle>("listPriceGrossMinor", v => v.ListPriceGrossMinor),
            Text<StockVehicle>("searchText", v => v.SearchText),
            Ordered<StockVehicle>("listedAt", v => v.ListedAt),
        ],
        [("trim", s_trim, static v => ((StockVehicle)v).Trim)],
        [("options", s_option, static v => ((StockVehicle)v).Options)]);

    /// <summary>What cars are sorted by. Enums are stored by name, so they sort by name.</summary>
    public static IReadOnlyList<Member> CarKeys { get; } =
    [
        Text<StockVehicle>("vin", v => v.Vin),
        Text<StockVehicle>("condition", v => v.Condition.ToString()),
        Ordered<StockVehicle>("mileageKm", v => v.MileageKm),
        Ordered<StockVehicle>("firstRegistration", v => v.FirstRegistration),
        Ordered<StockVehicle>("etaDate", v => v.EtaDate),
        Ordered<StockVehicle>("editionNumber", v => v.EditionNumber),
        Ordered<StockVehicle>("latitude", v => v.Latitude),
        Text<StockVehicle>("paintColour", v => v.PaintColour),
        Ordered<StockVehicle>("listPriceGrossMinor", v => v.ListPriceGrossMinor),
        Ordered<StockVehicle>("listedAt", v => v.ListedAt),
        Text<StockVehicle>("trimCode", v => v.Trim.Code),
        Ordered<StockVehicle>("producedUntil", v => v.Trim.ProducedUntil),
        Ordered<StockVehicle>("torqueNm", v => v.Trim.Powertrain.TorqueNm),
        Ordered<StockVehicle>("batteryKwh", v => v.Trim.Powertrain.BatteryKwh),
    ];

    private static Member Text<T>(string name, Func<T, object?> read) => Of(name, MemberKind.Text, read);

    private static Member Ordered<T>(string name, Func<T, object?> read) => Of(name, MemberKind.Ordered, read);

    private static Member Of<T>(string name, MemberKind kind, Func<T, object?> read) => new(name, kind, o => read((T)o));
}

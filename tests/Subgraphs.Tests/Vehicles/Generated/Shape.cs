using Federation.Vehicles.Domain;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>A selection with its text and the JSON of an object under it.</summary>
/// <param name="Text">The selections, without braces.</param>
/// <param name="Json">The members of an object, without braces.</param>
/// <param name="Objects">How many objects an answer has per object.</param>
internal sealed record Shape(string Text, Func<object, string> Json, int Objects)
{
    private static readonly Field[] s_powertrain =
    [
        Leaf<Powertrain>("propulsion", p => p.Propulsion), Leaf<Powertrain>("powerKw", p => p.PowerKw), Leaf<Powertrain>("torqueNm", p => p.TorqueNm),
        Leaf<Powertrain>("drivetrain", p => p.Drivetrain), Leaf<Powertrain>("batteryKwh", p => p.BatteryKwh),
    ];

    private static readonly Field[] s_model =
    [
        Leaf<Model>("id", m => m.Id), Leaf<Model>("code", m => m.Code), Leaf<Model>("name", m => m.Name.Get()), Leaf<Model>("bodyStyle", m => m.BodyStyle),
    ];

    private static readonly Field[] s_trim =
    [
        Leaf<Trim>("id", t => t.Id), Leaf<Trim>("code", t => t.Code), Leaf<Trim>("modelYear", t => t.ModelYear), Leaf<Trim>("name", t => t.Name.Get()),
        Object<Trim>("model", t => t.Model, s_model), Object<Trim>("powertrain", t => t.Powertrain, s_powertrain),
    ];

    private static readonly Field[] s_market =
    [
        Leaf<Market>("code", m => m.Code), Leaf<Market>("name", m => m.Name), Leaf<Market>("currency", m => m.Currency), Leaf<Market>("salesModel", m => m.SalesModel),
    ];

    private static readonly Field[] s_group =
    [
        Leaf<OptionGroup>("code", g => g.Code), Leaf<OptionGroup>("name", g => g.Name.Get()), Leaf<OptionGroup>("maxSelect", g => g.MaxSelect),
    ];

    private static readonly Field[] s_option =
    [
        Leaf<Option>("id", o => o.Id), Leaf<Option>("code", o => o.Code), Leaf<Option>("kind", o => o.Kind), Leaf<Option>("hidden", o => o.Hidden),
        Leaf<Option>("name", o => o.Name.Get()), Object<Option>("group", o => o.Group, s_group),
    ];

    private static readonly Field[] s_car =
    [
        Leaf<StockVehicle>("id", v => v.Id), Leaf<StockVehicle>("condition", v => v.Condition), Leaf<StockVehicle>("status", v => v.Status),
        Leaf<StockVehicle>("mileageKm", v => v.MileageKm), Leaf<StockVehicle>("firstRegistration", v => v.FirstRegistration),
        Leaf<StockVehicle>("plantCode", v => v.PlantCode), Leaf<StockVehicle>("etaDate", v => v.EtaDate), Leaf<StockVehicle>("editionNumber", v => v.EditionNumber),
        Leaf<StockVehicle>("dealerCode", v => v.DealerCode),
        Object<StockVehicle>("market", v => v.Market, s_market), Object<StockVehicle>("trim", v => v.Trim, s_trim),
        new("options", s_option, static (v, shape) => $"[{string.Join(',', ((StockVehicle)v).Options.OrderBy(o => o.Id, StringComparer.Ordinal).Select(o => $"{{{shape!(o)}}}"))}]"),
    ];

    /// <summary>Some of what a car has.</summary>
    public static Shape Car(Random random) => Some(s_car, random, depth: 0);

    private static Shape Some(Field[] fields, Random random, int depth)
    {
        var chosen = fields.Where(f => random.Next(f.Fields is null ? 3 : 3 + depth) == 0).ToList();
        if (chosen.Count == 0)
        {
            chosen.Add(fields[0]);
        }

        var parts = chosen.Select((field, i) =>
        {
            var name = random.Next(5) == 0 ? $"a{i}" : field.Name;
            var head = name == field.Name ? name : $"{name}: {field.Name}";
            var inner = field.Fields is null ? null : Some(field.Fields, random, depth + 1);
            return new Shape(
                inner is null ? head : $"{head} {{ {inner.Text} }}",
                o => $"\"{name}\":{field.Json(o, inner?.Json)}",
                inner is null ? 0 : 1 + inner.Objects);
        }).ToList();
        return new Shape(string.Join(' ', parts.Select(p => p.Text)), o => string.Join(',', parts.Select(p => p.Json(o))), parts.Sum(p => p.Objects));
    }

    private static Field Leaf<T>(string name, Func<T, object?> read) => new(name, null, (o, _) => Literal.Json(read((T)o)));

    private static Field Object<T>(string name, Func<T, object> read, Field[] fields) => new(name, fields, (o, shape) => $"{{{shape!(read((T)o))}}}");

    private sealed record Field(string Name, Field[]? Fields, Func<object, Func<object, string>?, string> Json);
}

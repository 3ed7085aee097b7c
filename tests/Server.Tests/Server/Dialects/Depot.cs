#pragma warning disable MA0048 // One page with every directive.

namespace Federation.Server.Tests.Dialects;

/// <summary>Two keys; the first is looked up in a batch, the second one by one.</summary>
[Key("id")]
[EntityKey("market { code } sku")]
internal sealed class Part
{
    [ID]
    public string Id { get; init; } = "";

    public Market Market { get; init; } = new("");

    public string Sku { get; init; } = "";

    [External]
    public string? Colour { get; set; }

    [External]
    public IReadOnlyList<Box> Boxes { get; set; } = [];

    [Override("legacy")]
    public string Maker { get; init; } = "ACME";

    [Internal]
    public string Shelf { get; init; } = "7b";

    [Tag("partner")]
    [Inaccessible]
    [Cost(3)]
    public int Stock { get; init; } = 4;
}

[Shareable]
internal sealed record Market(string Code);

internal sealed class Box
{
    [External]
    public decimal Weight { get; init; }

    [External]
    public Size Size { get; init; }
}

internal enum Size
{
    Small,
    [Inaccessible]
    Huge,
}

/// <summary>Only referred to; its name comes from the list that provides it.</summary>
[Key("id", Resolvable = false)]
internal sealed class Maker
{
    [ID]
    public string Id { get; init; } = "";

    [External]
    public string Name { get; init; } = "";
}

/// <summary>Known by its key alone: there is nothing to look up.</summary>
[Key("id")]
internal sealed class Shop
{
    [ID]
    public string Id { get; init; } = "";

    public int Open { get; init; } = 9;
}

[ObjectType<Part>]
internal static class PartNode
{
    [Requires("colour boxes { weight size }")]
    public static string GetLabel([Parent] Part part) => $"{part.Sku}/{part.Colour}/{string.Join(' ', part.Boxes.Select(b => $"{b.Weight}{b.Size}"))}";

    public static string GetDelivery([Parent] Part part, [Require("distance")] int? distance, string unit = "km") => $"{part.Sku}: {distance}{unit}";

    [Lookup]
    public static IReadOnlyList<Part?> GetPartsById(IReadOnlyList<string> ids) =>
        [.. ids.Select(id => id == "none" ? null : new Part { Id = id, Market = new Market("DE"), Sku = $"sku-{id}" })];

    [Lookup]
    public static Part? GetPart(string marketCode, [Is("sku")] string number) => new() { Id = $"{marketCode}-{number}", Market = new Market(marketCode), Sku = number };
}

[QueryType]
internal static class DepotQueries
{
    [Provides("name")]
    public static Maker GetTopMaker() => new() { Id = "m1", Name = "ACME" };

    [Lookup]
    public static Rack? GetRack([ID] string id) => new() { Id = id };

    [Lookup]
    [Internal]
    public static Rack? GetRackByNumber(int number) => new() { Id = $"r{number}", Number = number };

    [Shareable]
    [ListSize(AssumedSize = 5)]
    public static IReadOnlyList<Shop> GetShops() => [new Shop { Id = "s1" }];
}

[Key("id")]
[Key("number")]
internal sealed class Rack
{
    [ID]
    public string Id { get; init; } = "";

    public int Number { get; init; }
}

/// <summary>A way from a root field that everybody may ask to a part.</summary>
[ObjectType<Rack>]
internal static class RackNode
{
    public static Part? GetPart([Parent] Rack rack) => new() { Id = rack.Id, Sku = "p" };
}

namespace Federation.Server.Tests.EntityFramework;

public enum BodyKind
{
    Suv,
    Estate,
    Van,
}

public sealed class Line
{
    [ID]
    public string Id { get; set; } = "";

    public string Code { get; set; } = "";

    public int? Year { get; set; }

    public string Notes { get; set; } = "";
}

public sealed class Extra
{
    [ID]
    public string Id { get; set; } = "";

    public string Code { get; set; } = "";

    public long PriceMinor { get; set; }

    public string CarId { get; set; } = "";
}

public sealed class Owner
{
    [ID]
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";
}

/// <summary>A row with every kind of sort key: nullable and not, number, text, enum, date, instant, and a place in micro-degrees.</summary>
[Key("id")]
public sealed class Car
{
    [ID]
    public string Id { get; set; } = "";

    public string Number { get; set; } = "";

    public BodyKind Kind { get; set; }

    public BodyKind? FormerKind { get; set; }

    public int Mileage { get; set; }

    public int? Seats { get; set; }

    public string? Color { get; set; }

    public bool IsDemo { get; set; }

    public DateOnly? Eta { get; set; }

    public DateTimeOffset BuiltAt { get; set; }

    public DateTimeOffset? SoldAt { get; set; }

    public decimal Price { get; set; }

    public decimal? Discount { get; set; }

    public long X { get; set; }

    public long Y { get; set; }

    public Guid Token { get; set; }

    [ID]
    public string? OwnerId { get; set; }

    public Owner? Owner { get; set; }

    public string LineId { get; set; } = "";

    public Line Line { get; set; } = null!;

    public IReadOnlyList<Extra> Extras { get; init; } = null!;
}

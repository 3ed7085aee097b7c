using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Domain;

/// <summary>Engine, battery and drive of a trim.</summary>
public sealed class Powertrain
{
    public required string Code { get; init; }

    public required Propulsion Propulsion { get; init; }

    public required int PowerKw { get; init; }

    public int? TorqueNm { get; init; }

    /// <summary><c>FWD</c>, <c>RWD</c> or <c>AWD</c>.</summary>
    public required string Drivetrain { get; init; }

    public decimal? BatteryKwh { get; init; }

    public decimal? AcMaxKw { get; init; }

    public decimal? DcMaxKw { get; init; }

    /// <summary>Seconds from 0 to 100 km/h.</summary>
    public decimal? Acceleration0to100 { get; init; }

    public int? TopSpeedKmh { get; init; }
}

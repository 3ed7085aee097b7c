using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Engine, battery and drive.</summary>
/// <param name="Code"><c>E60</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Propulsion">What drives.</param>
/// <param name="PowerKw">System power.</param>
/// <param name="TorqueNm">System torque.</param>
/// <param name="Drivetrain">FWD, RWD or AWD.</param>
/// <param name="BatteryKwh">Usable capacity.</param>
/// <param name="AcMaxKw">Charging at home.</param>
/// <param name="DcMaxKw">Charging on the road.</param>
/// <param name="Acceleration0To100">Seconds.</param>
/// <param name="TopSpeedKmh">Limited or reached.</param>
/// <param name="ElectricRangeKm">WLTP, in a mid-size car.</param>
/// <param name="Consumption">Per 100 km, in <paramref name="ConsumptionUnit"/>.</param>
/// <param name="ConsumptionUnit"><c>kWh/100 km</c>, <c>l/100 km</c> or <c>kg/100 km</c>.</param>
/// <param name="Co2GPerKm">Combined.</param>
/// <param name="SurchargeEur">Net, over the smallest engine.</param>
public sealed record SeedPowertrain(
    string Code,
    LocalizedText Name,
    Propulsion Propulsion,
    int PowerKw,
    int TorqueNm,
    string Drivetrain,
    decimal? BatteryKwh,
    decimal? AcMaxKw,
    decimal? DcMaxKw,
    decimal Acceleration0To100,
    int TopSpeedKmh,
    int? ElectricRangeKm,
    decimal Consumption,
    string ConsumptionUnit,
    int Co2GPerKm,
    int SurchargeEur);

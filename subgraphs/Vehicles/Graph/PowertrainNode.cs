using Federation.Server;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Graph;

/// <summary>Engine, battery and drive of a trim.</summary>
[ObjectType<Powertrain>(IgnoreProperties = [nameof(Powertrain.Code)])]
internal static class PowertrainNode;

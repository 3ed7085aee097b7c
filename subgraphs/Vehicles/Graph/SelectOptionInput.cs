using Federation.Server;

namespace Federation.Vehicles.Graph;

/// <summary>One click in the configurator.</summary>
/// <param name="ConfigurationId">The build.</param>
/// <param name="OptionCode">The option.</param>
/// <param name="ExpectedVersion">The version the client saw; another one is refused. Without it the click applies to whatever stands.</param>
/// <param name="Selected">Take it, or take it away.</param>
/// <param name="Mode">What happens when it does not fit.</param>
public sealed record SelectOptionInput(
    [property: ID] string ConfigurationId,
    string OptionCode,
    int? ExpectedVersion = null,
    bool Selected = true,
    ConflictMode Mode = ConflictMode.Strict);

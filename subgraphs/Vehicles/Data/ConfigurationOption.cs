namespace Federation.Vehicles.Data;

/// <summary>A build and one option that was chosen.</summary>
internal sealed class ConfigurationOption
{
    public required string ConfigurationId { get; init; }

    public required string OptionId { get; init; }
}

namespace Federation.Shared.Hosting;

/// <summary>A setting that cannot be used. The message names the key and says what would be right; it is shown without a stack trace.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
